namespace AgentEvents.Interop;

/// <summary>All valid examples of a schema, handed to a partner's models and back.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Models">The partner's models.</param>
/// <param name="Outcomes">What happened to each example.</param>
internal sealed record SchemaExchange(
    ExchangedSchema Schema,
    PartnerModels Models,
    IReadOnlyList<(string Example, IReadOnlyList<string> Lines)> Outcomes)
{
    /// <summary>Makes the models and hands over the examples.</summary>
    public static async Task<SchemaExchange> Of(ExchangedSchema schema, CancellationToken cancellation)
    {
        var theirs = await PartnerModels.Of(schema.Portable, cancellation);
        var ours = OurModel.Of(schema.TypeName);
        var outcomes = schema.Examples("valid")
            .Select(e => (e.Name, theirs.Root is { } root ? Exchange.Of(e.Bytes, ours, root) : ["no class for the schema"]))
            .ToArray();
        outcomes.ShouldNotBeEmpty($"{schema.ShortName} has no valid example");
        return new SchemaExchange(schema, theirs, outcomes);
    }

    /// <summary>A row of the table in docs/dependencies.md: each thing that happens to some document.</summary>
    public string ToTableRow()
    {
        var kinds = Outcomes.SelectMany(o => o.Lines).Distinct().Order(StringComparer.Ordinal);
        var undeclared = Models.DeclaredByHand.Select(name => $"does not compile until a class `{name}` is added");
        string[] all = [.. undeclared, .. kinds];
        return $"| `{Schema.ShortName}` | {(all.Length == 0 ? "all come back as they were" : string.Join("; ", all))} |";
    }
}
