using System.Text.Json;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Pacts;
using AgentEvents.Pacts.Exceptions;

namespace AgentEvents.Contract.Pacts.Guards;

/// <summary>A pact is written only by a consumer that does what it says, and says everything that was written.</summary>
[NeedsPactCore]
public sealed class ConsumerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AConsumerThatDoesWhatIsDescribedWritesThePact()
    {
        await Sample.Record(_folder.Root);

        using var pact = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.PathOf(Sample.FileName), TestContext.Current.CancellationToken));
        var interaction = pact.RootElement.GetProperty("interactions").EnumerateArray().Single();
        interaction.GetProperty("type").GetString().ShouldBe("Synchronous/HTTP");
        interaction.GetProperty("request").GetProperty("matchingRules").GetProperty("body").GetProperty("$.to").ToString().ShouldContain("^[0-9]+$");
        pact.RootElement.GetProperty("metadata").GetProperty("pactSpecification").GetProperty("version").GetString().ShouldBe("4.0");
    }

    [Theory]
    [InlineData("""{"to":"46555123456","event":"composing"}""", "BodyMismatch at $.event")]
    [InlineData("""{"to":"46555123456x","event":"read"}""", "BodyMismatch at $.to")]
    [InlineData("""{"to":"46555123456","event":"read","more":1}""", "BodyMismatch at $")]
    [InlineData("""{"event":"read"}""", "BodyMismatch at $")]
    public async Task AConsumerThatSendsSomethingElseFailsAndIsToldWhere(string body, string place)
    {
        var failure = await Should.ThrowAsync<PactFailureException>(() =>
            Sample.Builder(_folder.Root)
                .Expecting()
                .VerifyAsync(context => Sample.Send(context.MockServerUri, JsonSerializer.Deserialize<JsonElement>(body))));

        failure.Message.ShouldContain(place);
        failure.Message.ShouldNotContain(Sample.Number);
        failure.InnerException.ShouldBeOfType<HttpRequestException>("what the consumer threw is kept");
        File.Exists(_folder.PathOf(Sample.FileName)).ShouldBeFalse();
    }

    [Fact]
    public async Task AConsumerThatAsksForNothingFails()
    {
        var failure =
            await Should.ThrowAsync<PactFailureException>(() => Sample.Builder(_folder.Root).Expecting().VerifyAsync(_ => Task.CompletedTask));

        failure.Message.ShouldContain("missing-request");
        File.Exists(_folder.PathOf(Sample.FileName)).ShouldBeFalse();
    }

    [Fact]
    public async Task WhatTheConsumerThrowsComesThroughWhenTheRequestsAreRight()
    {
        await Should.ThrowAsync<TimeZoneNotFoundException>(() => Sample.Builder(_folder.Root).Expecting().VerifyAsync(async context =>
        {
            await Sample.Send(context.MockServerUri, new { to = Sample.Number, @event = "read" });
            throw new TimeZoneNotFoundException();
        }));

        File.Exists(_folder.PathOf(Sample.FileName)).ShouldBeFalse();
    }

    [Fact]
    public async Task ABuilderIsGoodForOneVerification()
    {
        var builder = Sample.Builder(_folder.Root).Expecting();
        await builder.VerifyAsync(context => Sample.Send(context.MockServerUri, new { to = Sample.Number, @event = "read" }));

        Should.Throw<InvalidOperationException>(() => builder.UponReceiving("another")).Message.ShouldContain("one verification");
        (await Should.ThrowAsync<InvalidOperationException>(() => builder.VerifyAsync(_ => Task.CompletedTask))).Message.ShouldContain(
            "one verification");
    }

    [Fact]
    public async Task ABuilderWithoutInteractionsIsRefused() =>
        await Should.ThrowAsync<InvalidOperationException>(() => Sample.Builder(_folder.Root).VerifyAsync(_ => Task.CompletedTask));

    [Fact]
    public void AResponseWithoutARequestIsRefused() =>
        Should.Throw<InvalidOperationException>(() => Sample.Builder(_folder.Root).UponReceiving("nothing").WillRespond());

    [Fact]
    public async Task AnotherInteractionWithTheSameDescriptionAndStateIsRefused()
    {
        await Sample.Record(_folder.Root, kind: "read");
        var before = await File.ReadAllBytesAsync(_folder.PathOf(Sample.FileName), TestContext.Current.CancellationToken);

        var failure = await Should.ThrowAsync<InvalidOperationException>(() => Sample.Record(_folder.Root, kind: "composing"));

        failure.Message.ShouldContain($"'{Sample.Reading}'");
        (await File.ReadAllBytesAsync(_folder.PathOf(Sample.FileName), TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Fact]
    public async Task TheSameInteractionTwiceAndOneOfAnotherStateAreFine()
    {
        await Sample.Record(_folder.Root);
        await Sample.Record(_folder.Root);
        await Sample.Record(_folder.Root, kind: "composing", state: "the user is away");

        InteractionCount().ShouldBe(2);
    }

    [Fact]
    public void OneBuilderRefusesADescriptionTwiceWhateverTheState() =>
        Should.Throw<InvalidOperationException>(() => Sample.Builder(_folder.Root).Expecting(state: "one").Expecting(state: "two")).Message
            .ShouldContain("already");

    [Fact]
    public async Task APactIsTheSameToTheByteInWhateverOrderItIsWritten()
    {
        using var other = new TemporaryFolder();
        string[] descriptions = ["b", "a", "c"];
        foreach (var description in descriptions)
        {
            await Sample.Record(_folder.Root, description);
        }

        foreach (var description in descriptions.Reverse())
        {
            await Sample.Record(other.Root, description);
        }

        InteractionCount().ShouldBe(3);
        (await File.ReadAllBytesAsync(other.PathOf(Sample.FileName), TestContext.Current.CancellationToken))
            .ShouldBe(await File.ReadAllBytesAsync(_folder.PathOf(Sample.FileName), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task InteractionsWrittenAtTheSameTimeAreAllThere()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Sample.Record(_folder.Root, $"interaction {i}"))));

        InteractionCount().ShouldBe(8);
    }

    [Fact]
    public void AMessageThatTheHandlerRefusesIsNotWritten()
    {
        var pact = Pact.V4("reader", "writer", new PactConfig { PactDir = _folder.Root });

        var failure = Should.Throw<PactMessageConsumerVerificationException>(() => pact.WithMessageInteractions()
            .ExpectsToReceive("a message").WithJsonContent(new { to = Sample.Number })
            .Verify<JsonElement>(_ => throw new TimeZoneNotFoundException()));

        failure.InnerException.ShouldBeOfType<TimeZoneNotFoundException>();
        failure.Message.ShouldNotContain(Sample.Number);
        Directory.GetFiles(_folder.Root).ShouldBeEmpty();
    }

    [Fact]
    public void AMessageBuilderIsGoodForOneMessageAndAMessageForOneVerification()
    {
        var builder = Pact.V4("reader", "writer", new PactConfig { PactDir = _folder.Root }).WithMessageInteractions();
        var message = builder.ExpectsToReceive("a message").WithJsonContent(new { to = "1" });
        message.Verify<JsonElement>(content => content.GetProperty("to").GetString().ShouldBe("1"));

        Should.Throw<InvalidOperationException>(() => builder.ExpectsToReceive("another"));
        Should.Throw<InvalidOperationException>(() => message.Verify<JsonElement>(_ => { }));
        Should.Throw<InvalidOperationException>(() => Pact.V4("reader", "writer", new PactConfig { PactDir = _folder.Root }).WithMessageInteractions()
            .ExpectsToReceive("a message").WithJsonContent(new { to = "2" }).Verify<JsonElement>(_ => { }));
    }

    private int InteractionCount()
    {
        using var pact = JsonDocument.Parse(File.ReadAllBytes(_folder.PathOf(Sample.FileName)));
        return pact.RootElement.GetProperty("interactions").GetArrayLength();
    }
}
