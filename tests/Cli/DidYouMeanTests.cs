using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Tests;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("validat x.json", "Unknown command 'validat'. Did you mean 'validate'? See 'agent-events --help'.")]
    [InlineData("validat --schema x y.json", "Unknown command 'validat'. Did you mean 'validate'? See 'agent-events --help'.")]
    [InlineData("dif a b", "Unknown command 'dif'. Did you mean 'diff'?")]
    [InlineData("VALIDATE a", "Unknown command 'VALIDATE'. Did you mean 'validate'?")]
    [InlineData(
        "validate --shema sinch/agent-event x.json",
        "Unknown option '--shema'. Did you mean '--schema'? See 'agent-events validate --help'.")]
    [InlineData("validate -s sinch/agent-event --max-error=7 x.json", "Unknown option '--max-error'. Did you mean '--max-errors'?")]
    [InlineData("check --repport json schemas", "Unknown option '--repport'. Did you mean '--report'?")]
    [InlineData("map --form sinch --to google a.json", "Unknown option '--form'. Did you mean '--from'?")]
    [InlineData("validate -s google/user-evnt x.json", "Did you mean 'google/user-event'")]
    [InlineData("validate -s sinch/agnet-event x.json", "Did you mean 'sinch/agent-event'")]
    [InlineData(
        "validate -s sinch/agent-event --report jsn x.json",
        "'jsn' is no value of --report: junit, sarif, json, markdown, html. Did you mean 'json'?")]
    [InlineData("validate -s sinch/agent-event --as ndjsn x.json", "'ndjsn' is no value of --as: json, ndjson, har. Did you mean 'ndjson'?")]
    [InlineData("validate -s sinch/agent-event --format basik x.json", "Did you mean 'basic'?")]
    [InlineData("serve --provider sinhc", "'sinhc' is no value of --provider: google, kaleyra, sinch, all. Did you mean 'sinch'?")]
    [InlineData("map --from goggle --to sinch x.json", "Did you mean 'google'?")]
    [InlineData("diff --fail-on sender a b", "Did you mean 'senders'?")]
    [InlineData("serve --fail sinch=bad-gatway", "Did you mean 'bad-gateway'")]
    [InlineData("serve --fail snich=bad-gateway", "Did you mean 'sinch'")]
    public void ATypoIsAnsweredWithWhatWasMeant(string command, string answer)
    {
        var run = Tool.Run(command.Split(' '));

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(answer);
        run.Error.ShouldNotContain("\\u", customMessage: "no line break of a parser gets through");
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("x")]
    [InlineData("validate --verbose x.json")]
    [InlineData("validate -s sinch/agent-event --report pdf x.json")]
    [InlineData("validate -s nothing/like-this x.json")]
    [InlineData("check one two")]
    public void WhatIsFarFromEverythingGetsNoSillyGuess(string command)
    {
        var run = Tool.Run(command.Split(' '));

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldNotContain("Did you mean");
    }

    [Fact]
    public void BehindTwoDashesAFileMayBeCalledLikeAnOption()
    {
        using var folder = new TemporaryFolder();

        Tool.Run("validate", "-s", "sinch/agent-event", "--", "--no-such-file").Error.ShouldContain("--no-such-file: does not exist");
        Tool.RunWithInput("7", "validate", "-s", folder.Write("s.json", "{}"), "-").ExitCode.ShouldBe(0, "a single dash is standard input");
    }

    [Theory]
    [InlineData("schema", "schema", true)]
    [InlineData("shcema", "schema", true)]
    [InlineData("schem", "schema", true)]
    [InlineData("sxhexa", "schema", true)]
    [InlineData("scabra", "schema", false)]
    [InlineData("to", "as", false)]
    [InlineData("", "as", false)]
    public void NearIsAMistakeForEveryThirdLetter(string text, string name, bool isNear) => (NearestName.Of(text, [name]) == name).ShouldBe(isNear);
}
