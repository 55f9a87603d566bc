using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>properties</c> (Core 10.3.2.1).</summary>
internal sealed class PropertiesKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["properties"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        var group = draft.MembersOf(use.Source);
        foreach (var member in use.Members("it must be an object"))
        {
            group.Named.Add((member.Name, use.Subschema(member.Name)));
        }
    }
}

/// <summary><c>additionalProperties</c> (Core 10.3.2.3): what the <c>properties</c> beside it do not name.</summary>
internal sealed class AdditionalPropertiesKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["additionalProperties"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft) => draft.MembersOf(use.Source).Additional = use.Subschema();
}

/// <summary><c>required</c> (Validation 6.5.3).</summary>
internal sealed class RequiredKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["required"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        if (use.Value is not JsonArrayNode { Items: var names })
        {
            use.ReportInvalid("it must be an array of member names");
            return;
        }

        foreach (var item in names)
        {
            if (item is JsonStringNode { Value: var name })
            {
                draft.Required.Add((name, use.Site("must have the member " + JsonText.Quote(name))));
            }
            else
            {
                use.ReportInvalid(item, "it must be an array of member names");
            }
        }
    }
}

/// <summary><c>minProperties</c> and <c>maxProperties</c> (Validation 6.5).</summary>
internal sealed class MemberCountKeyword : Keyword
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = ["minProperties", "maxProperties"];

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaDraft draft)
    {
        if (CountValue.Read(use) is { } bound)
        {
            var isMaximum = use.Name == "maxProperties";
            draft.MemberCounts.Add(new CountCheck(isMaximum, bound, use.Site(CountValue.Demand(isMaximum, bound, "member"))));
        }
    }
}
