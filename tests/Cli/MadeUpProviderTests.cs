using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.StandIn;

namespace AgentEvents.Cli.Tests;

/// <summary>
/// A provider is a folder. Three that do not exist are dropped in beside those of the fourth provider, and pass by their JSON alone: several
/// recipients in one call, everything in the query, forms in both directions, numbers as ids, a webhook that delivers an array, errors of two
/// generations, times without a zone.
/// </summary>
[NeedsPactCore]
public sealed class MadeUpProviderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _pacts = new();

    public MadeUpProviderTests()
    {
        Copy(Path.Combine(Repository.Root, "tests", "FourthProvider", "schemas"));
        Copy(Path.Combine(Repository.Root, "tests", "Cli", "MadeUpProviders"));
    }

    public void Dispose()
    {
        _folder.Dispose();
        _pacts.Dispose();
    }

    [Fact]
    public async Task TheyAreCheckedMappedServedAndVerifiedByTheirFoldersAlone()
    {
        Tool.Run("check", _folder.Root).ExitCode.ShouldBe(0);
        Tool.Run("check", "--schemas", _folder.Root).OutputLines[0].ShouldEndWith(" files, 0 errors");

        const string seen =
            """{"method":"POST","target":"/signals?client=42","contentType":"application/json","body":{"to":["+46555123456"],"from":"bot","signal":"typing"}}""";
        var mapped = Tool.RunWithInput(seen, "map", "--schemas", _folder.Root, "--from", "nimbus", "--to", "stratus", "-");
        mapped.ExitCode.ShouldBe(0, mapped.Error);
        mapped.Output.ShouldContain("/v3/typing?msisdn=46555123456");

        const string form =
            """{"method":"POST","target":"/signals","contentType":"application/x-www-form-urlencoded","bodyText":"To=%2B46555123456&From=bot&Action=read&MessageId=7"}""";
        mapped = Tool.RunWithInput(form, "map", "--schemas", _folder.Root, "--from", "cumulus", "--to", "nimbus", "--connection", "client=42", "-");
        mapped.ExitCode.ShouldBe(0, mapped.Error);
        mapped.Output.ShouldContain("\"signal\":\"seen\",\"message\":7");
        var back = Tool.RunWithInput(mapped.Output, "map", "--schemas", _folder.Root, "--from", "nimbus", "--to", "cumulus", "-");
        back.ExitCode.ShouldBe(0, back.Error);
        back.Output.ShouldContain("To=%2B46555123456&From=bot&Action=read&MessageId=7");
        var twice = form.Replace("From=bot", "From=a&From=b", StringComparison.Ordinal);
        Tool.RunWithInput(twice, "map", "--schemas", _folder.Root, "--from", "cumulus", "--to", "stratus", "-")
            .Error.ShouldContain("/body/From http-form: the field of the form stands more than once");

        var written = Tool.Run("pact", "--schemas", _folder.Root, "--output", _pacts.Root);
        written.ExitCode.ShouldBe(0, written.Error);
        written.OutputLines.Count.ShouldBe(8);

        var console = new CommandConsole(Stream.Null, TextWriter.Null, TextWriter.Null);
        await using var server = await StandInServer.StartAsync(
            new StandInOptions { Providers = ProviderFolder.OpenProviders(_folder.Root, console) },
            TestContext.Current.CancellationToken);
        server.DeliveryKinds("nimbus").ShouldBe(["two"]);
        server.Prepare("nimbus", "two", key: null).Webhook.DuplicateKey.ShouldNotBeEmpty();
        var verified = Tool.Run(
            "verify", "--schemas", _folder.Root, "--provider", "all", "--pact", _pacts.Root, "--base-url", server.BaseAddress.AbsoluteUri,
            "--state-url", new Uri(server.BaseAddress, ProviderStates.Path).AbsoluteUri);
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Error);
        verified.Output.ShouldEndWith(" interactions, all honoured\n");
    }

    private void Copy(string source)
    {
        foreach (var file in Directory.GetFiles(source, "*.json", SearchOption.AllDirectories))
        {
            var target = _folder.PathOf(Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
