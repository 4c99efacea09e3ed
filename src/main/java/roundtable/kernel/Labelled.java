package roundtable.kernel;

/** A code that officials and residents read under its Chinese name. */
public interface Labelled {

  /** The Chinese name, as the documents write it. */
  String label();
}
