package casework.attachment;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files that are stored while it is open whether a case will have them. */
final class KeptFiles implements TransactionSynchronization {

  private final FileIntake files;
  private final List<StoredFile> stored = new ArrayList<>();
  private boolean inTransaction;

  KeptFiles(FileIntake files) {
    this.files = files;
  }

  void take(Upload upload) {
    stored.add(files.take(upload));
  }

  List<StoredFile> stored() {
    return List.copyOf(stored);
  }

  /** From here on, the running transaction decides. */
  void untilRollback() {
    TransactionSynchronizationManager.registerSynchronization(this);
    inTransaction = true;
  }

  /** Where nobody knows how it ended, the files stay until it is certain that none is named. */
  @Override
  public void afterCompletion(int status) {
    if (status == STATUS_ROLLED_BACK) {
      discard();
    }
  }

  void discardUnlessInTransaction() {
    if (!inTransaction) {
      discard();
    }
  }

  private void discard() {
    stored.forEach(file -> files.discard(file.key()));
  }
}
