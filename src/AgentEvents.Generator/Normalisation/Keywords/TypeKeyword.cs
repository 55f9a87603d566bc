using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>type</c> (Validation 6.1.1): turns away every kind of instance that it does not name.</summary>
/// <param name="asWritten">Whether <c>1.0</c> is no integer, because it is not written as one (draft-04 Core 3.5).</param>
internal sealed class TypeKeyword(bool asWritten = false) : KeywordRule("type", KeywordRole.Assertion)
{
    private const string Expectation = "it must be one or more of null, boolean, object, array, number, integer and string";

    private static readonly Dictionary<string, (InstanceKind Kind, string Noun)> Types = new(StringComparer.Ordinal)
    {
        ["null"] = (InstanceKind.Null, "null"),
        ["boolean"] = (InstanceKind.Boolean, "true or false"),
        ["object"] = (InstanceKind.Object, "an object"),
        ["array"] = (InstanceKind.Array, "an array"),
        ["number"] = (InstanceKind.Number, "a number"),
        ["integer"] = (InstanceKind.Number, "an integer"),
        ["string"] = (InstanceKind.String, "a string"),
    };

    /// <summary>Whether <c>1.0</c> is no integer.</summary>
    public bool AsWritten { get; } = asWritten;

    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        IEnumerable<JsonNode> nodes = use.Value is JsonArrayNode array ? array.Items : [use.Value];
        var names = new List<string>();
        foreach (var node in nodes)
        {
            if (node is not JsonStringNode { Value: var name } || !Types.ContainsKey(name))
            {
                use.ReportInvalid(node, Expectation);
                return;
            }

            names.Add(name);
        }

        if (names.Count == 0)
        {
            use.ReportInvalid(Expectation);
            return;
        }

        var site = use.Site("must be " + string.Join(" or ", names.Select(n => Types[n].Noun)));
        foreach (InstanceKind kind in Enum.GetValues(typeof(InstanceKind)))
        {
            if (names.All(n => Types[n].Kind != kind))
            {
                target.Reject(kind, site);
            }
        }

        // What a project chooses for numbers that have no format is demanded by the keyword that lets them in.
        var format = names.Contains("number") ? use.Dialect.NumberFormat : names.Contains("integer") ? use.Dialect.IntegerFormat : null;
        if (format is not null && !HasFormat(use))
        {
            target.NumberChecks.Add(new NumberCheck.Format(format, use.Site(KnownFormats.DemandOf(format) + ", as this project chooses")));
        }

        if (names.Contains("integer") && !names.Contains("number"))
        {
            target.NumberChecks.Add(new NumberCheck.Integer(
                AsWritten,
                AsWritten ? use.Site("must be an integer, written without a fraction and an exponent") : site));
        }
    }

    private static bool HasFormat(KeywordUse use) =>
        use.Dialect.HoldsFormats && use.Schema["format"] is JsonStringNode { Value: var format } && KnownFormats.IsOfNumbers(format);
}
