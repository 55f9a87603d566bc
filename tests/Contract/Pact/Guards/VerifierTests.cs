using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Pacts.Exceptions;
using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Contract.Pacts.Guards;

/// <summary>A verification passes if something was verified and all of it held. The core alone would pass most of what fails here.</summary>
[NeedsPactCore]
public sealed class VerifierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AProviderThatDoesWhatIsDescribedPasses()
    {
        await Sample.Record(_folder.Root);
        await using var server = await new SampleServer().Start();

        var report = await Verify(server, verifier => verifier.WithFileSource(File).WithCustomHeader("X-Key", "secret"));

        report.Succeeded.ShouldBeTrue(report.ToString());
        report.Interactions.ShouldBe([new PactInteractionResult(Sample.Reading, Passed: true)]);
        server.Keys.ShouldBe(["secret"]);
    }

    [Fact]
    public async Task AProviderThatAnswersSomethingElseFailsAndIsToldWhere()
    {
        await Sample.Record(_folder.Root);
        await using var server = await new SampleServer { Answer = new { id = "secret", count = "secret", items = Array.Empty<string>() } }.Start();

        using var verifier = new PactVerifier(Sample.Provider);
        var source = verifier.WithHttpEndpoint(server.Address).WithFileSource(File);
        var failure = await Should.ThrowAsync<PactVerificationFailedException>(() => Task.Run(source.Verify));

        failure.Message.ShouldContain("0 of 1 interactions passed");
        failure.Message.ShouldContain("BodyMismatch at $.count");
        failure.Message.ShouldContain("BodyMismatch at $.items");
        failure.Message.ShouldNotContain("secret");
        failure.Report!.Failures.Single().Mismatches.ShouldContain(mismatch => mismatch.Text.Contains("secret"));
        failure.Report.ToString().ShouldBe(failure.Message);
    }

    [Fact]
    public async Task AnUnreachableProviderFails()
    {
        await Sample.Record(_folder.Root);
        await using var server = await new SampleServer().Start();
        var address = server.Address;
        await server.DisposeAsync();

        using var verifier = new PactVerifier(Sample.Provider);
        var report = await Verification.Within(verifier.WithHttpEndpoint(address).WithFileSource(File).VerifyAndReport);

        report.Succeeded.ShouldBeFalse();
        report.Failures.Single().Error.ShouldNotBeNullOrEmpty();
        report.ToString().ShouldNotContain("127.0.0.1");
    }

    [Fact]
    public async Task AnAnswerThatTakesTooLongFails()
    {
        await Sample.Record(_folder.Root);
        await using var server = await new SampleServer { Delay = TimeSpan.FromSeconds(20) }.Start();

        var report = await Verify(server, verifier => verifier.WithFileSource(File).WithRequestTimeout(TimeSpan.FromMilliseconds(200)));

        report.Failures.ShouldHaveSingleItem().Error.ShouldNotBeNull();
    }

    [Fact]
    public async Task AFilterThatMatchesNothingFails()
    {
        await Sample.Record(_folder.Root);
        await using var server = await new SampleServer().Start();

        var report = await Verify(server, verifier => verifier.WithFileSource(File).WithFilter("no such description"));

        report.Succeeded.ShouldBeFalse();
        report.Problems.ShouldBe(["no interaction was verified"]);
    }

    [Fact]
    public async Task AFilterLeavesTheRestOut()
    {
        await Sample.Record(_folder.Root);
        await Sample.Record(_folder.Root, "another event");
        await using var server = await new SampleServer().Start();

        var report = await Verify(server, verifier => verifier.WithFileSource(File).WithFilter("^another"));

        report.Succeeded.ShouldBeTrue(report.ToString());
        report.Interactions.Single().Description.ShouldBe("another event");
    }

    [Fact]
    public async Task AnEmptyFolderFails()
    {
        await using var server = await new SampleServer().Start();

        var report = await Verify(server, verifier => verifier.WithDirectorySource(new DirectoryInfo(_folder.Root)));

        report.Succeeded.ShouldBeFalse();
        report.Problems.Single().ShouldContain("no pact of the provider");
    }

    [Fact]
    public async Task AFolderIsSearchedBelowTooAndPactsOfOthersArePassedOver()
    {
        await Sample.Record(Path.Combine(_folder.Root, "below"));
        await Sample.Record(_folder.Root);
        _folder.Edit(Sample.FileName, static pact => pact["provider"]!["name"] = "another");
        await using var server = await new SampleServer().Start();

        var report = await Verify(server, verifier => verifier.WithDirectorySource(new DirectoryInfo(_folder.Root)));

        report.Succeeded.ShouldBeTrue(report.ToString());
        report.Interactions.Count.ShouldBe(1);
        (await Verify(
            server,
            verifier => verifier.WithDirectorySource(new DirectoryInfo(_folder.Root), "another consumer"))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task APactOfAnotherProviderIsRefusedBeforeAnythingIsAsked()
    {
        await Sample.Record(_folder.Root);
        _folder.Edit(Sample.FileName, static pact => pact["provider"]!["name"] = "another");
        await using var server = await new SampleServer().Start();

        var report = await Verify(server, verifier => verifier.WithFileSource(File));

        report.Problems.Single().ShouldContain("is not a pact of the provider");
        server.EventCount.ShouldBe(0);
    }

    [Fact]
    public async Task APendingInteractionThatFailsIsAFailure()
    {
        await Sample.Record(_folder.Root);
        _folder.Edit(Sample.FileName, static pact => pact["interactions"]![0]!["pending"] = true);
        await using var server = await new SampleServer { Answer = new { } }.Start();

        var report = await Verify(server, verifier => verifier.WithFileSource(File));

        report.Succeeded.ShouldBeFalse();
        report.Failures.ShouldBe(report.PendingFailures);
        report.Failures.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AStateThatNobodySetsUpIsAFailure()
    {
        await Sample.Record(_folder.Root, state: "the user is known");
        await using var server = await new SampleServer().Start();

        var before = await Verify(server, verifier => verifier.WithFileSource(File));
        var afterwards = await Verify(server, verifier => verifier.WithFileSource(File).WithFilter(Sample.Reading));

        before.Problems.Single().ShouldContain("WithProviderStateUrl");
        before.Interactions.ShouldBeEmpty();
        afterwards.Problems.Single().ShouldContain("WithProviderStateUrl");
        afterwards.Interactions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task StatesAreSetUpAndTornDown()
    {
        await Sample.Record(_folder.Root, state: "the user is known");
        await using var server = await new SampleServer().Start();

        var report = await Verify(
            server,
            verifier => verifier.WithFileSource(File).WithProviderStateUrl(server.StateAddress, options => options.WithTeardown()));

        report.Succeeded.ShouldBeTrue(report.ToString());
        server.States.ShouldBe(["setup the user is known", "teardown the user is known"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData(null)]
    public async Task AFileThatIsMissingOrNoJsonFails(string? text)
    {
        if (text is not null)
        {
            await System.IO.File.WriteAllTextAsync(_folder.PathOf(Sample.FileName), text, TestContext.Current.CancellationToken);
        }

        await using var server = await new SampleServer().Start();

        (await Verify(server, verifier => verifier.WithFileSource(File))).Problems.Single().ShouldContain("cannot be read as a pact");
    }

    [Fact]
    public async Task APactWithoutInteractionsFails()
    {
        await Sample.Record(_folder.Root);
        _folder.Edit(Sample.FileName, static pact => pact["interactions"]!.AsArray().Clear());
        await using var server = await new SampleServer().Start();

        (await Verify(server, verifier => verifier.WithFileSource(File))).Problems.ShouldBe(["no interaction was verified"]);
    }

    /// <summary>Of a pact of version 3 that has both, the core takes the messages and forgets the interactions.</summary>
    [Fact]
    public async Task WhatTheCoreLeavesOutIsNotForgotten()
    {
        await System.IO.File.WriteAllTextAsync(
            _folder.PathOf(Sample.FileName),
            """
            {
              "consumer": { "name": "sample-consumer" },
              "provider": { "name": "sample-provider" },
              "interactions": [
                { "description": "a read event", "request": { "method": "POST", "path": "/events" }, "response": { "status": 202 } }
              ],
              "messages": [{ "description": "a message", "contents": { "count": 7 } }],
              "metadata": { "pactSpecification": { "version": "3.0.0" } }
            }
            """,
            TestContext.Current.CancellationToken);
        await using var server = await new SampleServer().Start();

        using var verifier = new PactVerifier(Sample.Provider);
        var report = await Verification.Within(verifier.WithHttpEndpoint(new Uri(server.Address, "events")).WithFileSource(File).VerifyAndReport);

        report.Interactions.ShouldHaveSingleItem().Passed.ShouldBeTrue(report.ToString());
        report.Problems.ShouldBe(["fewer interactions were verified than the pacts have"]);
    }

    private FileInfo File => new(_folder.PathOf(Sample.FileName));

    private static Task<PactVerificationReport> Verify(
        SampleServer server,
        Func<IPactVerifier, IPactVerifierSource> configure) => Verification.Within(() =>
    {
        using var verifier = new PactVerifier(Sample.Provider);
        return configure(verifier.WithHttpEndpoint(server.Address)).VerifyAndReport();
    });
}
