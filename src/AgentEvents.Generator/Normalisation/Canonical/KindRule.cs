namespace AgentEvents.Generator.Normalisation.Canonical;

/// <summary>What a schema demands of the instances of one kind.</summary>
internal abstract record KindRule
{
    private KindRule()
    {
    }

    /// <summary>Whether every instance of the kind is valid.</summary>
    public abstract bool IsUnconstrained { get; }

    /// <summary>No instance of the kind is valid.</summary>
    /// <param name="By">The keywords that say so.</param>
    public sealed record Rejected(EquatableArray<AssertionSite> By) : KindRule
    {
        /// <inheritdoc/>
        public override bool IsUnconstrained => false;
    }

    /// <summary><c>null</c> is valid, or a boolean is.</summary>
    /// <param name="Values">What <c>enum</c> and <c>const</c> leave of them.</param>
    public sealed record Literal(EquatableArray<AllowedValues> Values) : KindRule
    {
        /// <inheritdoc/>
        public override bool IsUnconstrained => Values.IsEmpty;
    }

    /// <summary>Strings are valid.</summary>
    /// <param name="Values">What <c>enum</c> and <c>const</c> leave of them.</param>
    /// <param name="Checks">The other demands on the text.</param>
    /// <param name="Content">What the text is said to hold.</param>
    public sealed record Text(EquatableArray<AllowedValues> Values, EquatableArray<StringCheck> Checks, StringContent? Content) : KindRule
    {
        /// <inheritdoc/>
        public override bool IsUnconstrained => Values.IsEmpty && Checks.IsEmpty;
    }

    /// <summary>Numbers are valid.</summary>
    /// <param name="Values">What <c>enum</c> and <c>const</c> leave of them.</param>
    /// <param name="Checks">The other demands on the number.</param>
    public sealed record Number(EquatableArray<AllowedValues> Values, EquatableArray<NumberCheck> Checks) : KindRule
    {
        /// <inheritdoc/>
        public override bool IsUnconstrained => Values.IsEmpty && Checks.IsEmpty;
    }

    /// <summary>Objects are valid.</summary>
    /// <param name="Values">What <c>enum</c> and <c>const</c> leave of them.</param>
    /// <param name="Members">The members that the schema names.</param>
    /// <param name="Others">The demands on members that it does not name.</param>
    /// <param name="Counts">The demands on the number of members.</param>
    public sealed record Object(
        EquatableArray<AllowedValues> Values,
        EquatableArray<MemberRule> Members,
        OtherMembers Others,
        EquatableArray<CountCheck> Counts) : KindRule
    {
        /// <inheritdoc/>
        public override bool IsUnconstrained => Values.IsEmpty && Members.IsEmpty && Others.IsUnconstrained && Counts.IsEmpty;
    }

    /// <summary>Arrays are valid.</summary>
    /// <param name="Values">What <c>enum</c> and <c>const</c> leave of them.</param>
    /// <param name="Prefix">The schemas of the first items, by position.</param>
    /// <param name="Items">The schema of all further items, if there is one.</param>
    /// <param name="Counts">The demands on the number of items.</param>
    public sealed record Array(
        EquatableArray<AllowedValues> Values,
        EquatableArray<SchemaReference> Prefix,
        SchemaReference? Items,
        EquatableArray<CountCheck> Counts) : KindRule
    {
        /// <inheritdoc/>
        public override bool IsUnconstrained => Values.IsEmpty && Prefix.IsEmpty && Items is null && Counts.IsEmpty;
    }
}

/// <summary>The values of one kind that an <c>enum</c> or <c>const</c> lists.</summary>
/// <param name="Values">The values: the text of strings, the JSON text of all others.</param>
/// <param name="Site">The keyword.</param>
internal sealed record AllowedValues(EquatableArray<string> Values, AssertionSite Site);

/// <summary>A member that the schema names.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Value">The schema of its value; all that apply, in one.</param>
/// <param name="RequiredBy">The <c>required</c> keywords that ask for it.</param>
/// <param name="IsDeclared">Whether a <c>properties</c> keyword declares it; otherwise only <c>required</c> mentions it.</param>
internal sealed record MemberRule(string Name, SchemaReference Value, EquatableArray<AssertionSite> RequiredBy, bool IsDeclared)
{
    /// <summary>Whether an instance without it is invalid.</summary>
    public bool IsRequired => !RequiredBy.IsEmpty;
}

/// <summary>The demands on members that the schema does not name.</summary>
/// <param name="Value">The schema of their values, if there is one.</param>
internal sealed record OtherMembers(SchemaReference? Value)
{
    /// <summary>Whether they may be anything.</summary>
    public bool IsUnconstrained => Value is null;
}

/// <summary>A bound on the number of members or items.</summary>
/// <param name="IsMaximum">Whether it is the upper bound.</param>
/// <param name="Bound">The bound.</param>
/// <param name="Site">The keyword.</param>
internal sealed record CountCheck(bool IsMaximum, long Bound, AssertionSite Site);
