using System.Text;

namespace AgentEvents.Snapshots;

/// <summary>The exact bytes on the wire, and everything that is found wrong with what does not belong there.</summary>
public sealed class WireTests
{
    /// <summary>The folders that list examples.</summary>
    public static TheoryData<string> Folders { get; } = [.. Examples.Providers];

    /// <summary>Every valid example, read and written back. An equals sign says that the bytes are those of the example.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public Task EveryValidExampleIsWrittenBackInTheseBytes(string provider)
    {
        var text = new StringBuilder();
        foreach (var example in Examples.Of(provider).Where(e => e.IsValid))
        {
            var written = example.WriteBack();
            text.Append(written.AsSpan().SequenceEqual(example.Utf8) ? "= " : "  ").Append(example.File).Append('\n');
            text.Append(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(written)).Append("\n\n");
        }

        return Snapshot.Verify(text.ToString(), "txt", provider);
    }

    [Fact]
    public void CompactExamplesAreWrittenBackToTheByte()
    {
        var compact = Examples.Providers.SelectMany(Examples.Of)
            .Where(e => e.IsValid && e.File.EndsWith("-compact.json", StringComparison.Ordinal))
            .ToArray();

        compact.ShouldNotBeEmpty();
        foreach (var example in compact)
        {
            Encoding.UTF8.GetString(example.WriteBack()).ShouldBe(Encoding.UTF8.GetString(example.Utf8), example.File);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public Task EveryInvalidExampleHasTheseViolations(string provider)
    {
        var text = new StringBuilder();
        foreach (var example in Examples.Of(provider).Where(e => !e.IsValid))
        {
            text.Append(example.File).Append('\n');
            foreach (var violation in example.Validate().Violations)
            {
                text.Append("  ")
                    .Append(violation)
                    .Append("\n    ")
                    .Append(violation.KeywordLocation)
                    .Append("  ")
                    .Append(violation.AbsoluteKeywordLocation)
                    .Append('\n');
            }

            text.Append('\n');
        }

        return Snapshot.Verify(text.ToString(), "txt", provider);
    }
}
