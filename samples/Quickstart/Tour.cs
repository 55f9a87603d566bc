namespace AgentEvents.Quickstart;

/// <summary>The parts of the tour, in order.</summary>
public static class Tour
{
    /// <summary>Runs every part and sums up.</summary>
    /// <param name="schemas">The <c>schemas</c> folder, which holds the examples and the verdicts on them.</param>
    /// <param name="output">Where the pages go.</param>
    /// <returns>How many of the things shown came out as expected.</returns>
    /// <exception cref="IOException">An example that is named is not there.</exception>
    /// <exception cref="System.Text.Json.JsonException">A manifest is broken.</exception>
    public static async Task<Score> RunAsync(string schemas, TextWriter output)
    {
        var page = new Page(output);
        var corpus = Corpus.Read(schemas);

        page.Title("AgentEvents: many providers, one typed truth");
        page.Line("Typed events out, judged payloads in, over real HTTP to a stand-in for the providers.");
        page.Line("All that follows is done by code that was generated from the files under schemas/.");

        await using var standIn = await Stage.SetAsync();
        var score = await Exchanges.ShowAsync(page, standIn)
            + await Deliveries.ShowAsync(page, standIn)
            + WrittenExamples.Show(page, corpus)
            + ExampleVerdicts.Show(page, corpus)
            + RejectedPayload.Show(page, corpus);

        page.Heading("Summary");
        page.Line($"{corpus.Valid} valid and {corpus.Invalid} invalid examples judged; {score.Right} checks right, {score.Wrong} wrong.");
        page.Line(score.AllRight ? "Everything came out as expected." : "NOT everything came out as expected: look for WRONG above.");
        return score;
    }
}
