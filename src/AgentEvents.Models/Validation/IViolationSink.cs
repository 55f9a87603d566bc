using System.ComponentModel;

namespace AgentEvents.Models.Validation;

/// <summary>
/// Where a generated validator puts what it finds. A validator is generic over the sink, which is always a struct: the just-in-time compiler
/// makes one body for each, and for <see cref="FlagSink"/> all reporting falls away.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IViolationSink
{
    /// <summary>Whether nothing that the validator might still find matters any more.</summary>
    bool IsDone { get; }

    /// <summary>Takes note of a violation.</summary>
    /// <param name="assertion">The keyword that is violated.</param>
    /// <param name="offset">The offset of the value, or of the member's name, that violates it.</param>
    void Report(Assertion assertion, int offset);

    /// <summary>Steps into a subschema.</summary>
    /// <param name="evaluationPath">The JSON Pointer from the schema being evaluated to the subschema.</param>
    void Enter(string evaluationPath);

    /// <summary>Steps back out of the subschema entered last.</summary>
    void Leave();
}
