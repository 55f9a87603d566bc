using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Patterns;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>patternProperties</c> (Core 10.3.2.2): members by what their names look like.</summary>
internal sealed class PatternPropertiesKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["patternProperties"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        var group = draft.MembersOf(use.Source);
        foreach (var member in use.Members("it must be an object"))
        {
            var compilation = EcmaPattern.Compile(member.Name);
            if (compilation.Program is null)
            {
                use.Builder.Report(ProblemKind.InvalidPattern, use.Source.Location, member.NameSpan, use.Name, use.Source.Location.Pointer, compilation.Error!.ToString());
            }
            else
            {
                group.ByPattern.Add((compilation, use.Subschema(member.Name)));
            }
        }
    }
}

/// <summary><c>propertyNames</c> (Core 10.3.2.4): a schema for the names themselves.</summary>
internal sealed class PropertyNamesKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["propertyNames"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft) => draft.Names.Add(use.Subschema());
}

/// <summary><c>dependentRequired</c> (Validation 6.5.4): members that must be there when another is.</summary>
internal sealed class DependentRequiredKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["dependentRequired"];

    /// <summary>Adds the dependencies of one member.</summary>
    public static void Add(KeywordUse use, JsonMember member, SchemaDraft draft)
    {
        foreach (var item in (member.Value as JsonArrayNode)?.Items ?? [])
        {
            if (item is JsonStringNode { Value: var name })
            {
                draft.Dependencies.Add(new DependentMember(
                    member.Name,
                    name,
                    use.Site($"must have the member {JsonText.Quote(name)} because it has {JsonText.Quote(member.Name)}")));
            }
            else
            {
                use.ReportInvalid(item, "it must be an object of arrays of member names");
            }
        }
    }

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        if (use.Value is not JsonObjectNode { Members: var members } || members.Any(m => m.Value is not JsonArrayNode))
        {
            use.ReportInvalid("it must be an object of arrays of member names");
            return;
        }

        foreach (var member in members)
        {
            Add(use, member, draft);
        }
    }
}

/// <summary><c>dependentSchemas</c> (Core 10.2.2.4): schemas for objects that have a member.</summary>
internal sealed class DependentSchemasKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["dependentSchemas"];

    /// <summary>Adds what depends on one member.</summary>
    public static void Add(KeywordUse use, JsonMember member, SchemaDraft draft) => draft.Applicators.Add(new DraftApplicator(
        ApplicatorKind.Dependent,
        [use.Subschema(member.Name)],
        use.Site("must satisfy what depends on the member " + JsonText.Quote(member.Name)),
        use.Source.Location.Down(use.Name).Down(member.Name),
        member.Name));

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        foreach (var member in use.Members("it must be an object of schemas"))
        {
            Add(use, member, draft);
        }
    }
}

/// <summary><c>dependencies</c>, which draft 2020-12 split in two and implementations may go on to support (Validation, appendix A).</summary>
internal sealed class DependenciesKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["dependencies"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        foreach (var member in use.Members("it must be an object of schemas and arrays of member names"))
        {
            if (member.Value is JsonArrayNode)
            {
                DependentRequiredKeyword.Add(use, member, draft);
            }
            else
            {
                DependentSchemasKeyword.Add(use, member, draft);
            }
        }
    }
}
