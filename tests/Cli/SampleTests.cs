using System.Globalization;
using System.Text;
using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Sampling;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;
using AgentEvents.Models;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Tests;

/// <summary>
/// Samples of our own schemas against the generated validators, which are to accept all of them. <c>AGENTEVENTS_SAMPLES</c> says how many there are,
/// <c>AGENTEVENTS_SEED</c> where chance begins.
/// </summary>
public sealed class SampleTests(ITestOutputHelper output)
{
    private static readonly int Count = Number("AGENTEVENTS_SAMPLES") ?? 4_000;
    private static readonly int Seed = Number("AGENTEVENTS_SEED") ?? 1;

    [Fact]
    public void ValidatorsAcceptEverySampleOfTheirSchemas()
    {
        var each = Count / SchemaCatalogue.Entries.Schemas.Count;
        var refused = new List<string>();
        var shares = new List<string>();
        var missing = new List<string>();
        Parallel.ForEach(SchemaCatalogue.Entries.Schemas, entry =>
        {
            var main = BuiltInSchemas.Find(entry.Name)!;
            var read = new GraphReader(BuiltInSchemas.All, new ForeignDialects()).Read(new SchemaLocation(main.Uri, ""));
            var source = new DocumentSource(read.Graph!, read.Root, Seed);
            var alternatives = new AlternativeShares(source.Schemas, read.Graph!);
            foreach (var (made, i) in source.Valid(SampleStyle.Random).Take(each).Select((m, i) => (m, i)))
            {
                var value = ((Answer.Found)made.Answer).Document;
                var utf8 = Encoding.UTF8.GetBytes(value.ToString());
                if (!entry.Validator.IsValid(utf8, 64) || !entry.Validator.Validate(utf8, ValidationOptions.Default).IsValid)
                {
                    lock (refused)
                    {
                        refused.Add($"{entry.Name}, AGENTEVENTS_SEED={Seed}, sample {i}: {value}");
                    }
                }

                if (i < 10_000)
                {
                    alternatives.Add(read.Root, value);
                }
            }

            lock (shares)
            {
                shares.AddRange(alternatives.Counts.Select(c => $"{entry.Name} {c.Key}: {string.Join(", ", c.Value.Select((n, i) =>
                    string.Create(CultureInfo.InvariantCulture, $"{i} {100.0 * n / Math.Max(1, c.Value.Sum()):0.0} %")))}"));
                missing.AddRange(alternatives.Counts.Where(c => each >= 200 && c.Value.Contains(0)).Select(c => $"{entry.Name} {c.Key}"));
            }
        });

        output.WriteLine($"{each} samples of each schema, seed {Seed}\n{string.Join("\n", shares.Order(StringComparer.Ordinal))}");
        refused.ShouldBeEmpty();
        missing.ShouldBeEmpty("Every alternative is sampled.");
    }

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
