namespace AgentEvents.Generator.Canonical;

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
    /// <param name="Names">The schemas of all names.</param>
    /// <param name="Dependencies">The members that must be there when another is.</param>
    /// <param name="Choices">Sets of members of which one must be there.</param>
    /// <param name="Evaluated">The members that count as evaluated when the schema is satisfied.</param>
    /// <param name="Unevaluated">The schemas of members that nothing has evaluated, as far as that shows on the instance only.</param>
    public sealed record Object(
        EquatableArray<AllowedValues> Values,
        EquatableArray<MemberRule> Members,
        OtherMembers Others,
        EquatableArray<CountCheck> Counts,
        EquatableArray<SchemaReference> Names,
        EquatableArray<DependentMember> Dependencies,
        EquatableArray<MemberChoice> Choices,
        EvaluatedMembers Evaluated,
        EquatableArray<UnevaluatedMembers> Unevaluated) : KindRule
    {
        /// <inheritdoc/>
        public override bool IsUnconstrained =>
            Values.IsEmpty && Members.IsEmpty && Others.IsUnconstrained && Counts.IsEmpty && Names.IsEmpty && Dependencies.IsEmpty
            && Choices.IsEmpty && Unevaluated.IsEmpty;
    }

    /// <summary>Arrays are valid.</summary>
    /// <param name="Values">What <c>enum</c> and <c>const</c> leave of them.</param>
    /// <param name="Prefix">The schemas of the first items, by position.</param>
    /// <param name="Items">The schema of all further items, if there is one.</param>
    /// <param name="Counts">The demands on the number of items.</param>
    /// <param name="Contains">The schemas that some items must satisfy.</param>
    /// <param name="Unique">The keywords that forbid equal items.</param>
    /// <param name="Evaluated">The items that count as evaluated when the schema is satisfied.</param>
    /// <param name="Unevaluated">The schemas of items that nothing has evaluated, as far as that shows on the instance only.</param>
    public sealed record Array(
        EquatableArray<AllowedValues> Values,
        EquatableArray<SchemaReference> Prefix,
        SchemaReference? Items,
        EquatableArray<CountCheck> Counts,
        EquatableArray<ContainsCheck> Contains,
        EquatableArray<AssertionSite> Unique,
        EvaluatedItems Evaluated,
        EquatableArray<UnevaluatedItems> Unevaluated) : KindRule
    {
        /// <inheritdoc/>
        public override bool IsUnconstrained =>
            Values.IsEmpty && Prefix.IsEmpty && Items is null && Counts.IsEmpty && Contains.IsEmpty && Unique.IsEmpty
            && Unevaluated.IsEmpty;
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
/// <param name="Value">The schema of their values whatever their names are, if there is one.</param>
/// <param name="ByPattern">The schemas of their values that depend on their names.</param>
internal sealed record OtherMembers(SchemaReference? Value, EquatableArray<PatternGroup> ByPattern)
{
    /// <summary>Whether they may be anything.</summary>
    public bool IsUnconstrained => Value is null && ByPattern.IsEmpty;
}

/// <summary>The <c>patternProperties</c> of one schema and the <c>additionalProperties</c> beside them.</summary>
/// <param name="Patterns">The patterns; a name may match several.</param>
/// <param name="Otherwise">The schema of values whose names match none, if there is one.</param>
internal sealed record PatternGroup(EquatableArray<PatternMember> Patterns, SchemaReference? Otherwise);

/// <summary>The schema of values whose names match a pattern.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Value">The schema.</param>
internal sealed record PatternMember(TextPattern Pattern, SchemaReference Value);

/// <summary>A regular expression.</summary>
/// <param name="Source">The regular expression.</param>
/// <param name="Program">What it comes down to.</param>
internal sealed record TextPattern(string Source, Patterns.PatternProgram Program);

/// <summary>A member that must be there when another is.</summary>
/// <param name="Trigger">The other one.</param>
/// <param name="Name">The member.</param>
/// <param name="Site">The keyword.</param>
internal sealed record DependentMember(string Trigger, string Name, AssertionSite Site);

/// <summary>Sets of members: all members of one set at least must be there.</summary>
/// <param name="Sets">The names.</param>
/// <param name="Site">The keyword.</param>
internal sealed record MemberChoice(EquatableArray<EquatableArray<string>> Sets, AssertionSite Site);

/// <summary>A schema that some items must satisfy.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Minimum">How many at the least.</param>
/// <param name="MinimumSite">The keyword that says so.</param>
/// <param name="Maximum">How many at the most, if there is a limit.</param>
/// <param name="MaximumSite">The keyword that says so.</param>
internal sealed record ContainsCheck(SchemaReference Schema, long Minimum, AssertionSite MinimumSite, long? Maximum, AssertionSite? MaximumSite);

/// <summary>A bound on the number of members or items.</summary>
/// <param name="IsMaximum">Whether it is the upper bound.</param>
/// <param name="Bound">The bound.</param>
/// <param name="Site">The keyword.</param>
internal sealed record CountCheck(bool IsMaximum, long Bound, AssertionSite Site);
