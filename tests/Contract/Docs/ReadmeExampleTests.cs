using System.Net;
using System.Text;
using AgentEvents.Contract.Corpus;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;
using AgentEvents.Models.Sinch;
using AgentEvents.Quickstart;

namespace AgentEvents.Contract.Docs;

/// <summary>The code on the pages is the code of samples, which compile, and it does what the pages say.</summary>
public sealed class ReadmeExampleTests
{
    private const string Sample = "samples/Quickstart/ReadmeExamples.cs";

    private const string Token = "client-token";

    [Theory]
    [InlineData("docs/in-code.md", Sample)]
    [InlineData("README.md", "samples/Sender/Program.cs", "samples/Webhook/Program.cs")]
    [InlineData("docs/getting-started/application.md", "tests/Hosting/Pages/ApplicationPage.cs")]
    [InlineData("docs/recipes.md", "tests/Hosting/Pages/RecipePage.cs")]
    [InlineData("docs/system-text-json.md", "tests/Models/Serialization/JsonPageExamples.cs")]
    public void EveryCodeBlockIsARegionOfASampleAndEveryRegionIsACodeBlock(string page, params string[] samples)
    {
        var regions = samples
            .SelectMany(sample => SourceRegions.Read(sample).Select(region => (Name: $"{sample}#{region.Key}", Code: region.Value)))
            .ToDictionary(region => region.Name, region => region.Code, StringComparer.Ordinal);
        var blocks = MarkdownFile.At(page).CSharpBlocks.ToList();

        blocks.Count.ShouldBeGreaterThanOrEqualTo(2);
        blocks.Select(block => block.Region).Order().ShouldBe(regions.Keys.Order());
        foreach (var (region, code) in blocks)
        {
            code.ShouldBe(regions[region], $"copy the region {region} to {page}, or the other way round");
        }
    }

    [Fact]
    public void TheReadmeIsShort() => MarkdownFile.At("README.md").Text.Split('\n').Length.ShouldBeLessThan(150);

    [Fact]
    public void SendMakesThePayloadInTheComment()
    {
        var payload = Encoding.UTF8.GetString(ReadmeExamples.Send());

        SourceRegions.Read(Sample)["send"].ShouldContain($"// {payload}");
    }

    [Theory]
    [InlineData("push-user-delivered.json", "message MxyB2vPbC2T6SgKf4tVkEZ7g is on the device")]
    [InlineData("push-user-read.json", "message MxyB2vPbC2T6SgKf4tVkEZ7g has been read")]
    [InlineData("push-user-is-typing.json", "the user is typing")]
    [InlineData("push-user-text.json", "the user wrote 2 characters")]
    [InlineData("push-user-file.json", "the user sent a image/gif")]
    [InlineData("push-user-suggested-reply.json", "the user chose postback_1234")]
    [InlineData("push-user-suggested-action.json", "the user chose postback_1234")]
    [InlineData("push-message-text.json", "the user wrote 13 characters")]
    [InlineData("push-message-location.json", "the user sent a place")]
    [InlineData("push-server-revoked.json", "the platform says ServerTtlExpirationRevokedEvent")]
    [InlineData("push-agent-launch.json", "the agent's launch is REJECTED")]
    [InlineData("push-unknown.json", "a kind that is newer than the schema")]
    public void ReceiveTellsWhatHappenedAndAcknowledgesIt(string push, string what)
    {
        var body = SchemaFolder.ReadBytes($"google/examples/valid/{push}");

        Receive(body, Convert.FromBase64String(PubSubPush.Parse(body).Message.Data)).ShouldBe((200, "", what));
    }

    [Fact]
    public void ReceiveAcknowledgesWhatItCannotRead()
    {
        var document = "{\"senderPhoneNumber\":\"+12223334444\"}"u8.ToArray();

        var (status, answer, happened) = Receive(
            new PubSubPush { Message = new PubSubMessage { Data = Convert.ToBase64String(document) } }.ToUtf8Bytes(),
            document);

        (status, answer).ShouldBe((200, ""));
        happened.ShouldContain("required");
        happened.ShouldNotContain("2223334444");
    }

    [Fact]
    public void ReceiveTakesNothingThatIsNotSigned()
    {
        ReadmeExamples.Receive(
            SchemaFolder.ReadBytes("google/examples/valid/push-user-text.json"),
            null,
            Token,
            static _ => Assert.Fail("it was taken")).ShouldBe((401, ""));
        ReadmeExamples.Receive(
            SchemaFolder.ReadBytes("google/examples/valid/push-data-not-base64.json"),
            "c2ln",
            Token,
            static _ => Assert.Fail("it was taken")).ShouldBe((401, ""));
    }

    [Theory]
    [InlineData("SJENCPGJESMGUFPY", 200, "1234567890")]
    [InlineData("another token", 403, "")]
    public void ReceiveAnswersTheActivationWithTheSecretIfTheTokenIsRight(string token, int status, string answer) =>
        ReadmeExamples.Receive(
            SchemaFolder.ReadBytes("google/examples/valid/webhook-activation.json"),
            null,
            token,
            static _ => Assert.Fail("it was taken")).ShouldBe((status, answer));

    [Fact]
    public void JudgeFindsNothingInAValidDocumentAndEverythingInAnInvalidOne()
    {
        ReadmeExamples.Judge(SchemaFolder.ReadBytes("sinch/examples/valid/read.json")).ShouldBeEmpty();

        var found = ReadmeExamples.Judge(SchemaFolder.ReadBytes("sinch/examples/invalid/several-violations.json")).ToList();
        found[0].ShouldStartWith("""{"valid":false,"errors":[""");
        found.Count.ShouldBe(5);
    }

    [Fact]
    public async Task PostSendsTheWireBytesAndReadsTheAnswer()
    {
        var typing = new Models.Sinch.AgentEvent { To = "46555123456", Event = new AgentComposingEvent() };
        using var provider = new Answering("""{"event_id":"ce5f9373-8a77-45fa-a78b-84a931005dc9"}""");
        using var http = new HttpClient(provider) { BaseAddress = new Uri("https://provider.example/") };

        var accepted = await ReadmeExamples.Post(http, typing);

        provider.Received.ShouldBe(typing.ToUtf8Bytes());
        accepted!.EventId.ShouldBe("ce5f9373-8a77-45fa-a78b-84a931005dc9");
    }

    [Fact]
    public void WhatIsNewComesBackAsItCame() =>
        ReadmeExamples.KeepWhatIsNew().ShouldEndWith(""","eventType":"NEW_KIND","newMember":[1.0]}""");

    private static (int Status, string Answer, string Happened) Receive(byte[] body, byte[] document)
    {
        var happened = "";
        var (status, answer) = ReadmeExamples.Receive(body, HmacSignature.Sign(Token, document), Token, what => happened = what);
        return (status, answer, happened);
    }

    private sealed class Answering(string answer) : HttpMessageHandler
    {
        public byte[] Received { get; private set; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Received = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
