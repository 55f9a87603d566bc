namespace AgentEvents.Cli.Diff.Judging;

/// <summary>Two versions of a schema that have been judged.</summary>
/// <param name="Judgement">What came of it.</param>
/// <param name="Senders">For single rules of the new version, documents of the old one that they refuse.</param>
/// <param name="Receivers">For single rules of the old version, documents of the new one that they refused.</param>
/// <param name="Validators">Who has confirmed the documents.</param>
internal sealed record JudgedPlace(Judgement Judgement, RuleExamples Senders, RuleExamples Receivers, ValidatorPair Validators) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Validators.Dispose();
}
