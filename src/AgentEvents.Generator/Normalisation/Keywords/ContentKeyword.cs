using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>
/// <c>contentEncoding</c>, <c>contentMediaType</c>, <c>contentSchema</c> (Validation 8): what a string holds. Models offer it decoded; nothing is
/// demanded.
/// </summary>
internal sealed class ContentKeyword(
    string name,
    SubschemaArrangement holds = SubschemaArrangement.None) : KeywordRule(name, KeywordRole.Annotation, holds)
{
    private const string Base64 = "base64";

    private static readonly StringContent Nothing = new(null, null, null);

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        var content = target.Content ?? Nothing;
        if (use.Name == "contentSchema")
        {
            target.Content = content with { Schema = use.Builder.Refer([use.Subschema()]) };
        }
        else if (use.Value is not JsonStringNode { Value: var value })
        {
            use.ReportInvalid("it must be a string");
        }
        else
        {
            target.Content = use.Name == "contentEncoding" ? content with { Encoding = value } : content with { MediaType = value };
            if (use.Dialect.AssertsContent)
            {
                Assert(use, value, target);
            }
        }
    }

    private static void Assert(KeywordUse use, string value, SchemaBuilder target)
    {
        if (use.Name == "contentEncoding" && value == Base64)
        {
            target.StringChecks.Add(new StringCheck.Content(true, false, use.Site("must be base64")));
        }
        else if (use.Name == "contentMediaType"
            && value == "application/json"
            && use.Schema["contentEncoding"] is null or JsonStringNode { Value: Base64 })
        {
            var isBase64 = use.Schema["contentEncoding"] is not null;
            target.StringChecks.Add(new StringCheck.Content(isBase64, true, use.Site("must be a JSON document" + (isBase64 ? " in base64" : ""))));
        }
    }
}
