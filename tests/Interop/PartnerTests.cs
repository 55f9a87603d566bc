using AgentEvents.Snapshots;

namespace AgentEvents.Interop;

/// <summary>Partners who make their models with NJsonSchema: what of our documents gets through, and what does not.</summary>
public class PartnerTests
{
    public static TheoryData<string> Providers => new(SchemaCorpus.Providers);

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task EveryValidExampleComesBackFromNJsonSchemaLikeThis(string provider)
    {
        var lines = new List<string>();
        foreach (var schema in SchemaCorpus.SchemasOf(provider))
        {
            var exchange = await SchemaExchange.Of(schema, TestContext.Current.CancellationToken);
            lines.Add(schema.ShortName);
            lines.AddRange(exchange.Models.DeclaredByHand.Select(name => $"  does not compile: {name} is named and not declared"));
            lines.AddRange(exchange.Outcomes.Select(o => $"  {o.Example}: {(o.Lines.Count == 0 ? "as it was" : string.Join("; ", o.Lines))}"));
        }

        await Snapshot.Verify(string.Join('\n', lines) + "\n", parameter: provider);
    }

    [Fact]
    public async Task ThePageSaysWhatIsLost()
    {
        var rows = new List<string> { "| schema | its valid examples |", "|---|---|" };
        foreach (var schema in SchemaCorpus.Providers.SelectMany(SchemaCorpus.SchemasOf))
        {
            rows.Add((await SchemaExchange.Of(schema, TestContext.Current.CancellationToken)).ToTableRow());
        }

        var table = $"<!-- losses -->\n\n{string.Join('\n', rows)}\n\n<!-- /losses -->";
        var page = Path.Combine(ProjectFolder.Schemas, "..", "docs", "dependencies.md");
        var text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        text.ShouldContain(table, Case.Sensitive, $"The table in docs/dependencies.md is out of date. Replace it by this one:\n{table}");
    }
}
