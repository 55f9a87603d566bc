namespace AgentEvents.Pacts.Verifier;

/// <summary>One difference between what a pact says and what a provider did.</summary>
/// <param name="Place">Kind and place, such as <c>BodyMismatch at $.to</c>; quotes no value.</param>
/// <param name="Text">What the core says. It quotes values that the provider sent: nothing for a log.</param>
public sealed record PactMismatch(string Place, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Place;
}
