package lab.importance;

import io.loadstone.guarantees.importance.DiagnosticGuarantees;
import io.loadstone.importance.Diagnostic;

/// Judges your [MyDiagnostic]. The laws are in [DiagnosticGuarantees].
class MyDiagnosticTest implements DiagnosticGuarantees {

    @Override
    public Diagnostic diagnostic() {
        return new MyDiagnostic();
    }
}
