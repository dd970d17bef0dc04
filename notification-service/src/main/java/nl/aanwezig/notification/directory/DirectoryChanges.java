package nl.aanwezig.notification.directory;

/** Hears of every change of the directory, after it is stored: cases that waited for it are decided again. */
public interface DirectoryChanges {

    void pupilChanged(String schoolId, String pupilId);

    void staffChanged(String schoolId, String staffId);
}
