package nl.aanwezig.notification.message;

class MemoryMessagesTest extends MessagesContract {

    private final MemoryMessages messages = new MemoryMessages();

    @Override
    protected Messages messages() {
        return messages;
    }
}
