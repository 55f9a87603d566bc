using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>A keyword in a schema, as its <see cref="KeywordRule"/> sees it.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="Value">Its value.</param>
/// <param name="Schema">The schema that it stands in.</param>
/// <param name="Source">Where that schema stands and how it came to apply.</param>
/// <param name="Dialect">What the keywords of that schema mean.</param>
/// <param name="Expansion">What puts schemas into the one in the making.</param>
internal sealed record KeywordUse(string Name, JsonNode Value, JsonObjectNode Schema, Source Source, Dialect Dialect, SourceExpansion Expansion)
{
    /// <summary>The graph in the making.</summary>
    public GraphBuilder Builder => Expansion.Builder;

    /// <summary>The keyword as something that can be violated.</summary>
    public AssertionSite Site(string message) => new(
        Name,
        JsonPointer.Append(Source.Path, Name),
        Builder.Index.AbsoluteLocation(Source.Location.Down(Name)),
        PrintableText.Of(message));

    /// <summary>The schema that is the keyword's value.</summary>
    public Source Subschema() => Below(Name, Name, Name);

    /// <summary>The schema at a position of the keyword's value.</summary>
    public Source Subschema(int index) => Source with
    {
        Location = Source.Location.Down(Name).Down(index),
        Path = JsonPointer.Append(JsonPointer.Append(Source.Path, Name), index),
        Via = Source.BooleanFalse,
    };

    /// <summary>The schemas in the array that is the keyword's value; none after a report.</summary>
    public IReadOnlyList<Source> SubschemaArray()
    {
        if (Value is JsonArrayNode { Items.Count: > 0 and var count })
        {
            return [.. Enumerable.Range(0, count).Select(Subschema)];
        }

        ReportInvalid("it must be an array of at least one schema");
        return [];
    }

    /// <summary>The members of the object that is the keyword's value; none after a report.</summary>
    /// <param name="expectation">What the value must be.</param>
    public EquatableArray<JsonMember> Members(string expectation)
    {
        if (Value is JsonObjectNode { Members: var members })
        {
            return members;
        }

        ReportInvalid(expectation);
        return [];
    }

    /// <summary>The schema of a name in the keyword's value.</summary>
    public Source Subschema(string name) => Source with
    {
        Location = Source.Location.Down(Name).Down(name),
        Path = JsonPointer.Append(JsonPointer.Append(Source.Path, Name), name),
        Via = Source.BooleanFalse,
    };

    /// <summary>Reports that the keyword's value is none that it can have.</summary>
    public void ReportInvalid(string expectation) => ReportInvalid(Value, expectation);

    /// <summary>Reports that a part of the keyword's value is none that it can have.</summary>
    public void ReportInvalid(JsonNode part, string expectation) =>
        Report(ProblemKind.InvalidKeywordValue, part, Name, Source.Location.Pointer, expectation);

    /// <summary>Reports a problem with the keyword's value.</summary>
    public void Report(ProblemKind kind, JsonNode part, params string[] arguments) =>
        Builder.Report(kind, Source.Location, part.Span, arguments);

    private Source Below(string token, string path, string via) => Source with
    {
        Location = Source.Location.Down(token),
        Path = JsonPointer.Append(Source.Path, path),
        Via = via,
    };
}
