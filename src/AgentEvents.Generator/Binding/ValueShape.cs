using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>What the values of a schema look like, as far as C# is concerned.</summary>
internal abstract record ValueShape
{
    private ValueShape()
    {
    }

    /// <summary>An object with members that have names.</summary>
    public sealed record Members : ValueShape;

    /// <summary>An array whose first items have schemas of their own.</summary>
    public sealed record Tuple : ValueShape;

    /// <summary>Text, a number, a boolean, a list or a map.</summary>
    public sealed record Simple : ValueShape;

    /// <summary>One of several.</summary>
    /// <param name="Cases">What it can be, apart from null.</param>
    /// <param name="Tried">All branches, if a value shows only by trial which of them it follows; none if it shows at sight.</param>
    /// <param name="OrNull">Whether it can be null instead.</param>
    public sealed record OneOf(IReadOnlyList<Branch> Cases, EquatableArray<SchemaReference> Tried, bool OrNull) : ValueShape;

    /// <summary>One of several strings that alternatives list, each or some.</summary>
    /// <param name="Texts">The strings.</param>
    /// <param name="IsOpen">Whether an alternative allows others.</param>
    /// <param name="OrNull">Whether it can be null instead.</param>
    public sealed record Listed(EquatableArray<string> Texts, bool IsOpen, bool OrNull) : ValueShape;

    /// <summary>A value of one of several kinds, of which the schema itself says what each looks like.</summary>
    /// <param name="Each">The kinds; null is one only where nothing else stands for it.</param>
    public sealed record Kinds(IReadOnlyList<InstanceKind> Each) : ValueShape;

    /// <summary>What another schema describes.</summary>
    /// <param name="Schema">The other one.</param>
    /// <param name="OrNull">Whether it can be null instead.</param>
    public sealed record Same(SchemaReference Schema, bool OrNull) : ValueShape;

    /// <summary>Nothing that C# has a type for.</summary>
    /// <param name="Reason">Why; null if the schema says nothing of what its values look like.</param>
    public sealed record None(string? Reason) : ValueShape;

    /// <summary>A branch of several.</summary>
    /// <param name="Schema">What it demands.</param>
    /// <param name="Index">Which one it is, from 0.</param>
    public sealed record Branch(SchemaReference Schema, int Index);
}
