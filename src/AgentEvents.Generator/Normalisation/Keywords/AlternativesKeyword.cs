using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>
/// <c>anyOf</c> and <c>oneOf</c> (Core 10.2.1): kept as they are; <see cref="UnionRecognition"/> sees which of them an instance decides by itself. An
/// <c>anyOf</c> of nothing but <c>required</c> is a demand on the members, and needs no second look at the instance.
/// </summary>
internal sealed class AlternativesKeyword(string name) : KeywordRule(name, KeywordRole.Applicator, SubschemaArrangement.Array)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.SubschemaArray() is not { Count: > 0 } branches)
        {
            return;
        }

        var isOneOf = use.Name == "oneOf";
        if (!isOneOf && MemberSets(use.Value) is { } sets)
        {
            var members = sets.Select(s => string.Join(" and ", s.Select(JsonString.Quote)));
            target.MemberChoices.Add(new MemberChoice(sets, use.Site("must have " + string.Join(" or ", members))));
            return;
        }

        target.Applicators.Add(new ApplicatorBuilder(
            isOneOf ? ApplicatorKind.OneOf : ApplicatorKind.AnyOf,
            branches.ToEquatableArray<Source?>(),
            use.Site(isOneOf ? "must be valid against exactly one of the alternatives" : "must be valid against at least one of the alternatives"),
            use.Source.Location.Down(use.Name)));
    }

    /// <summary>The members that each alternative requires; null if one of them says anything else.</summary>
    private static EquatableArray<EquatableArray<string>>? MemberSets(JsonNode alternatives)
    {
        var sets = new List<EquatableArray<string>>();
        foreach (var alternative in ((JsonArrayNode)alternatives).Items)
        {
            if (alternative is not JsonObjectNode { Members: [{ Name: "required", Value: JsonArrayNode { Items: { Count: > 0 } names } }] }
                || names.Any(n => n is not JsonStringNode))
            {
                return null;
            }

            sets.Add(names.Select(n => ((JsonStringNode)n).Value).ToEquatableArray());
        }

        return sets.ToEquatableArray();
    }
}
