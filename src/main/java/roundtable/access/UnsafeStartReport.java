package roundtable.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The one sentence is the last thing in the log, without a stack trace. */
class UnsafeStartReport extends AbstractFailureAnalyzer<UnsafeStart> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnsafeStart unsafe) {
    return new FailureAnalysis(unsafe.getMessage(), null, failure);
  }
}
