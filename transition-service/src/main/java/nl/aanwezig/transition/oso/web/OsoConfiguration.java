package nl.aanwezig.transition.oso.web;

import java.util.Set;
import nl.aanwezig.transition.attachment.DocumentCheck;
import nl.aanwezig.transition.oso.OsoDocuments;
import nl.aanwezig.transition.oso.OsoExport;
import nl.aanwezig.transition.oso.OsoImport;
import nl.aanwezig.transition.oso.OsoReader;
import nl.aanwezig.transition.oso.transfer.ForgettingTransfers;
import nl.aanwezig.transition.oso.transfer.KeptDossiers;
import nl.aanwezig.transition.oso.transfer.OsoTransfers;
import nl.aanwezig.transition.oso.transfer.ReleasedDocuments;
import nl.aanwezig.transition.transfer.TransferStore;
import nl.aanwezig.transition.transfer.Transfers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Primary;

/** Puts the OSO dossiers together with their adapters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OsoSettings.class)
class OsoConfiguration {

    @Bean
    @Primary
    ForgettingTransfers forgettingTransfers(
            @Qualifier("transferDocuments") TransferStore store, KeptDossiers dossiers) {
        return new ForgettingTransfers(store, dossiers);
    }

    /** Nobody releases documents within a dossier yet: none goes out. */
    @Bean
    @Fallback
    ReleasedDocuments releasedDocuments() {
        return transferId -> Set.of();
    }

    @Bean
    Turns turns(OsoSettings settings) {
        return new Turns(settings.atOnce(), settings.patience());
    }

    @Bean
    OsoTransfers osoTransfers(
            Transfers transfers,
            KeptDossiers kept,
            ReleasedDocuments released,
            DocumentCheck check,
            OsoSettings settings) {
        OsoReader reader = new OsoReader(settings.limits());
        OsoDocuments documents = new OsoDocuments(new TikaDocumentCheck(check));
        return new OsoTransfers(
                transfers, kept, released, new OsoImport(reader, documents), new OsoExport(reader, documents));
    }
}
