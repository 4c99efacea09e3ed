package roundtable.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what a transaction has read or written until it ends, so that it is read once. Never older than the transaction,
 * however many nodes there are; without a transaction nothing is kept.
 */
public final class TransactionMemory<K, V> {

  /** What is kept for that key, else what {@code read} finds. */
  public V get(K key, Supplier<V> read) {
    return find(key).orElseGet(() -> keep(key, read.get()));
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(kept(false).get(key));
  }

  /** Keeps a value, or the newer state of one. */
  public V keep(K key, V value) {
    kept(true).put(key, value);
    return value;
  }

  public void forget(K key) {
    kept(false).remove(key);
  }

  /** Does some work once before the transaction commits, at once when there is none. */
  public static void beforeCommit(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        work.run();
      }
    });
  }

  @SuppressWarnings("unchecked")
  private Map<K, V> kept(boolean toBeChanged) {
    var kept = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
    if (kept == null) {
      kept = new HashMap<>();
      if (toBeChanged && TransactionSynchronizationManager.isSynchronizationActive()) {
        TransactionSynchronizationManager.bindResource(this, kept);
        TransactionSynchronizationManager.registerSynchronization(new Keeping(this, kept));
      }
    }
    return kept;
  }

  /** Put aside while another transaction runs inside this one. */
  private static final class Keeping implements TransactionSynchronization {

    private final Object memory;
    private final Object kept;

    Keeping(Object memory, Object kept) {
      this.memory = memory;
      this.kept = kept;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(memory);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(memory, kept);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(memory);
    }
  }
}
