namespace AgentEvents.Generator.Normalisation;

/// <summary>What <c>properties</c> and <c>additionalProperties</c> of one schema say.</summary>
internal sealed class MemberGroup(Source owner)
{
    public Source Owner { get; } = owner;

    /// <summary>
    /// Whether the group stands for what an <c>unevaluatedProperties</c> leaves alone: it names members without saying anything of them.
    /// </summary>
    public bool IsLeftover { get; init; }

    public List<(string Name, Source? Value)> Named { get; } = [];

    public List<(Patterns.PatternCompilation Pattern, Source? Value)> ByPattern { get; } = [];

    public Source? Additional { get; set; }
}
