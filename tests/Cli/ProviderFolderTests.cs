using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>
/// A folder of schemas is as good as what is built in: nothing is built for it, and the second start finds what the first has compiled.
/// </summary>
public sealed class ProviderFolderTests : IDisposable
{
    private const string Accepted = """{"status":"202"}""";
    private const string Shown =
        """{"method":"POST","target":"/v2/agents/bot/activity","headers":{"Boreal-Account":"ACME42"},"contentType":"application/json","body":{"recipients":["rcs:+46555123456"],"channel":"RCS","seconds":20,"event":{"composing":{}}}}""";

    private static readonly string Boreal = Path.Combine(Repository.Root, "tests", "FourthProvider", "schemas");

    private readonly TemporaryFolder _folder = new();

    private string Cache => _folder.PathOf("cache");

    private string[] Entries => Directory.Exists(Cache) ? Directory.GetFiles(Cache, "*.compiled") : [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ItsSchemasHaveShortNames()
    {
        Run(Accepted, "validate", "--schemas", Boreal, "--schema", "boreal/accepted", "-").ExitCode.ShouldBe(0);
        Run("[]", "validate", "--schemas", Boreal, "--schema", "boreal/accepted", "-").ExitCode.ShouldBe(1);
        Run("{}", "validate", "--schemas", Boreal, "--schema", "boreal/acepted", "-").Error.ShouldContain("boreal/accepted");
    }

    [Fact]
    public void ItsProvidersAreMappedToThoseThatAreBuiltInAndBack()
    {
        var run = Run(Shown, "map", "--schemas", Boreal, "--from", "boreal", "--to", "sinch", "-");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("/rcs/v1/bot/events");

        run = Run(run.Output, "map", "--schemas", Boreal, "--from", "sinch", "--to", "cirrus", "--connection", "account=7", "--as", "ndjson", "-");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("/accounts/7/events");
        Run(Shown, "map", "--schemas", Boreal, "--from", "boreal", "--to", "cirrus", "--connection", "account=x", "-")
            .Error.ShouldContain("The setting account is not of its type");
    }

    [Fact]
    public void ItIsComparedWithAnEarlierVersion()
    {
        Run("", "diff", Boreal, "--schemas", Boreal).ExitCode.ShouldBe(0);
        Run("", "diff", Boreal, Boreal, "--schemas", Boreal).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void TheFolderOfOneProviderIsEnough()
    {
        var run = Run(Shown, "map", "--schemas", Path.Combine(Boreal, "boreal"), "--from", "boreal", "--to", "sinch", "-");
        run.ExitCode.ShouldBe(0, run.Error);
        Run(Accepted, "validate", "--schemas", Path.Combine(Boreal, "boreal"), "--schema", "boreal/accepted", "-").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void AFolderThatHoldsTheEventsForAllProvidersItselfRefersToThose()
    {
        const string Event = """{"to":"46555123456","event":{"type":"agent_composing"}}""";
        var run = Run(Event, "validate", "--schemas", Repository.Schemas, "-s", "sinch/agent-event", "-");
        run.ExitCode.ShouldBe(0, run.Error);
    }

    [Fact]
    public void WhatHasTheIdOfOursAndDiffersIsRefused()
    {
        var own = File.ReadAllText(Path.Combine(Repository.Schemas, "canonical", "outbound-event.schema.json"));
        _folder.Write(
            "own/canonical/outbound-event.schema.json",
            own.Replace("\"title\": \"OutboundEvent\"", "\"title\": \"Other\"", StringComparison.Ordinal));
        var run = Run("{}", "validate", "--schemas", _folder.PathOf("own"), "-s", "canonical/outbound-event", "-");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("give it an $id and an x-dotnet-namespace of its own");
    }

    [Fact]
    public void AnErrorIsToldWithItsFileAndLine()
    {
        var path = _folder.Write("own/acme/thing.schema.json", "{\n  \"title\": \"Thing\",\n  \"type\": \"objekt\"\n}");
        var run = Run("{}", "validate", "--schemas", _folder.PathOf("own"), "-s", "acme/thing", "-");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain($"{path}:3:");
        run.Error.ShouldContain("1 error in the schemas; mend what is listed");
    }

    [Fact]
    public void AFolderWithoutSchemasIsNoFolderOfProviders()
    {
        Directory.CreateDirectory(_folder.PathOf("empty"));
        Run("{}", "map", "--schemas", _folder.PathOf("empty"), "--from", "a", "--to", "b", "-").Error
            .ShouldContain("holds neither *.schema.json nor openapi.json");
        Run("{}", "map", "--schemas", _folder.PathOf("gone"), "--from", "a", "--to", "b", "-").Error.ShouldContain("does not exist; check the path");
    }

    [Fact]
    public void WhatWasCompiledIsKeptForTheSameFilesAlone()
    {
        var schema = _folder.Write("own/acme/thing.schema.json", """{ "title": "Thing", "type": "string" }""");
        Judge("\"\"").ShouldBe(0);
        var entry = Entries.ShouldHaveSingleItem();
        var written = File.ReadAllBytes(entry);
        Judge("\"\"").ShouldBe(0);
        File.ReadAllBytes(entry).ShouldBe(written);
        File.WriteAllText(schema, """{ "title": "Thing", "type": "integer" }""");
        Judge("\"\"").ShouldBe(1);
        Entries.Length.ShouldBe(2);
    }

    [Fact]
    public void AnEntryThatSomebodyElseHasPutThereIsNotRun()
    {
        _folder.Write("own/acme/thing.schema.json", """{ "title": "Thing", "type": "string" }""");
        Judge("\"\"").ShouldBe(0);
        var entry = Entries.ShouldHaveSingleItem();
        var good = File.ReadAllBytes(entry);
        foreach (var hostile in new[] { [], good[..100], [.. good[..^1], (byte)(good[^1] ^ 1)], new byte[200] })
        {
            File.WriteAllBytes(entry, hostile);
            Judge("\"\"").ShouldBe(0);
            File.ReadAllBytes(entry).Length.ShouldBe(good.Length);
        }

        // An entry of another name is sealed for that name.
        _folder.Write("own/acme/thing.schema.json", """{ "title": "Thing", "type": "integer" }""");
        Judge("\"\"").ShouldBe(1);
        File.Copy(entry, Entries.Single(path => path != entry), overwrite: true);
        Judge("\"\"").ShouldBe(1);
    }

    [Fact]
    public void AFolderThatOthersMayUseIsNoCache()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The folder of a user's local data is closed to others there.");
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Cache, (UnixFileMode)0b111_111_111);
            File.SetUnixFileMode(Cache, (UnixFileMode)0b111_111_111);
        }

        AssemblyCache.Open(Cache).ShouldBeNull();
        AssemblyCache.Open(_folder.Write("file", "")).ShouldBeNull();
    }

    [Fact]
    public void TheCacheStaysSmall()
    {
        var cache = AssemblyCache.Open(Cache).ShouldNotBeNull();
        for (var i = 0; i < 140; i++)
        {
            cache.Add($"entry{i}", new byte[100]);
        }

        Entries.Length.ShouldBe(100);
        cache.Find("entry139").ShouldNotBeNull().Length.ShouldBe(100);
    }

    [Fact]
    public void ManyAtOnceDoNoHarm()
    {
        Parallel.For(0, 40, i =>
        {
            var cache = AssemblyCache.Open(Cache).ShouldNotBeNull();
            cache.Add("one", new byte[5000]);
            cache.Find("one").ShouldNotBeNull().Length.ShouldBe(5000);
        });
        Directory.GetFiles(Cache).Length.ShouldBe(2, "the entry and the key");
    }

    private int Judge(string document) =>
        Run(document, "validate", "--schemas", _folder.PathOf("own"), "-s", "acme/thing", "-") is var run && run.ExitCode == 2
            ? throw new InvalidOperationException(run.Error)
            : run.ExitCode;

    private ToolRun Run(string input, params string[] arguments) => Tool.RunIn(
        new ToolEnvironment { CacheFolder = Cache }, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(input)), arguments);
}
