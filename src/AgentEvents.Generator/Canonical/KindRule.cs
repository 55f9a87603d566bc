namespace AgentEvents.Generator.Canonical;

/// <summary>What a schema demands of the instances of one kind.</summary>
internal abstract record KindRule
{
    private KindRule()
    {
    }

    /// <summary>What <c>enum</c> and <c>const</c> list of the kind; empty if nothing is listed.</summary>
    public EquatableArray<AllowedValues> Lists => this switch
    {
        Literal literal => literal.Values,
        Text text => text.Values,
        Number number => number.Values,
        Object o => o.Values,
        Array a => a.Values,
        _ => [],
    };

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
