namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>The bits of an object's optional members that others depend on.</summary>
internal sealed class SeenMembers
{
    private readonly ObjectShape _shape;
    private readonly Dictionary<string, ulong> _bits = new(StringComparer.Ordinal);

    /// <summary>Gives each member that a rule asks for a bit.</summary>
    public SeenMembers(AcceptEmitter emitter, ObjectShape shape)
    {
        _shape = shape;
        var asked = new HashSet<string>(
            shape.Choices.SelectMany(c => c.SelectMany(s => s)).Concat(shape.Dependencies.SelectMany(d => new[] { d.Trigger, d.Name })),
            StringComparer.Ordinal);
        foreach (var member in shape.Members.Where(m => !m.IsRequired && asked.Contains(m.Name)))
        {
            _bits.Add(member.Name, 1UL << _bits.Count);
        }

        Local = _bits.Count > 0 ? emitter.Declare("seen", "ulong") : null;
    }

    /// <summary>The local that holds the bits; null if there are none.</summary>
    public string? Local { get; }

    /// <summary>The statement that takes note of a member.</summary>
    public string Note(MemberShape member) =>
        _bits.TryGetValue(member.Name, out var bit) ? $"{Local} |= {CSharpLiteral.Mask(bit, isLong: true)};" : "";

    /// <summary>The conditions under which the object is refused.</summary>
    public IEnumerable<string> Refusals()
    {
        foreach (var choice in _shape.Choices.Where(c => !c.Any(set => set.All(IsSure))))
        {
            yield return string.Join(" && ", choice.Select(set => $"({string.Join(" || ", set.Where(n => !IsSure(n)).Select(IsAbsent))})"));
        }

        foreach (var (trigger, name) in _shape.Dependencies.Where(d => !IsSure(d.Name) && CanStand(d.Trigger)))
        {
            yield return IsSure(trigger) ? IsAbsent(name) : $"!({IsAbsent(trigger)}) && {IsAbsent(name)}";
        }
    }

    private bool IsSure(string name) => _shape.Members.Any(m => m.Name == name && m.IsRequired);

    private bool CanStand(string name) => _shape.Members.Any(m => m.Name == name);

    // A member that the path does not know is absent.
    private string IsAbsent(string name) =>
        _bits.TryGetValue(name, out var bit) ? $"({Local} & {CSharpLiteral.Mask(bit, isLong: true)}) == 0" : "true";
}
