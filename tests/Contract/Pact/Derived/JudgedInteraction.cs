namespace AgentEvents.Contract.Pacts.Derived;

/// <summary>An interaction with the stand-in, as both judges see it.</summary>
/// <param name="Description">Its description in the pact.</param>
/// <param name="IsChanged">Whether the answer was not the one that the stand-in would have given.</param>
/// <param name="PassesPact">Whether Pact's rules hold.</param>
/// <param name="PassesReader">Whether what was generated takes the answer, and for one to this request.</param>
internal sealed record JudgedInteraction(string Description, bool IsChanged, bool PassesPact, bool PassesReader)
{
    /// <summary>Whether either judge refuses it.</summary>
    public bool IsCaught => !PassesPact || !PassesReader;

    /// <inheritdoc/>
    public override string ToString() => (PassesPact, PassesReader) switch
    {
        (true, true) => $"{Description}: passes",
        (false, true) => $"{Description}: caught by Pact",
        (true, false) => $"{Description}: caught by the reader",
        _ => $"{Description}: caught by Pact and the reader",
    };
}
