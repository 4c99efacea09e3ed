package roundtable.access;

/** The product may not start like this; the message says in one sentence what to set. */
class UnsafeStart extends RuntimeException {

  UnsafeStart(String sentence) {
    super(sentence);
  }
}
