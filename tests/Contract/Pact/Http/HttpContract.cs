using System.Text.Json;
using AgentEvents.Contract.Corpus;
using AgentEvents.Contract.Pacts.Derivation;
using AgentEvents.Models.Http;
using AgentEvents.Pacts;
using AgentEvents.Pacts.Matchers;

namespace AgentEvents.Contract.Pacts.Http;

/// <summary>An operation as an agent uses it: our request goes out, the answer comes back through our reader.</summary>
/// <param name="Provider">Name of the provider in the pact.</param>
/// <param name="Description">What it is called in the pact.</param>
/// <param name="Answer">What the provider answers, and when.</param>
internal sealed record HttpContract(string Provider, string Description, ExpectedAnswer Answer)
{
    /// <summary>Name of the consumer.</summary>
    public const string Consumer = "agent-events";

    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>The path, decoded.</summary>
    public required string Path { get; init; }

    /// <summary>The query.</summary>
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    /// <summary>Headers that carry credentials: name, an example that is none, and the pattern.</summary>
    public required IReadOnlyList<(string Name, string Example, string Pattern)> Credentials { get; init; }

    /// <summary>Media type of the request.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>Schema and example of the request's body.</summary>
    public required (string Schema, string Example) Request { get; init; }

    /// <summary>Makes the request with our binding, from the body's bytes.</summary>
    public required Func<Uri, byte[], HttpRequestResult> Ask { get; init; }

    /// <summary>Reads the answer with our binding and says what an agent takes from it.</summary>
    public required Func<HttpResponseMessage, Task<string>> Read { get; init; }

    /// <summary>The bytes of the request's body.</summary>
    public byte[] Sent => SchemaFolder.ReadBytes(Request.Example);

    /// <summary>Writes the interaction if our binding sends what is described and reads what comes back.</summary>
    /// <param name="folder">Folder of the pact file.</param>
    public Task Record(string folder)
    {
        var builder = Pact.V4(Consumer, Provider, new PactConfig { PactDir = folder }).WithHttpInteractions();
        var request = builder.UponReceiving(Description).Given(Answer.State).WithRequest(HttpMethod.Post, Path);
        foreach (var (name, value) in Query)
        {
            request.WithQuery(name, value);
        }

        foreach (var (name, example, pattern) in Credentials)
        {
            request.WithHeader(name, Match.Regex(example, pattern));
        }

        var response = request.WithJsonBody(Body(Request.Schema, SchemaFolder.Read(Request.Example)), MediaType)
            .WillRespond()
            .WithStatus(Answer.Status);
        if (Answer.Schema is { } schema)
        {
            response.WithJsonBody(Body(schema, Answer.Body));
        }

        return builder.VerifyAsync(async context => (await Send(context.MockServerUri)).ShouldBe(Answer.Reading));
    }

    private async Task<string> Send(Uri address)
    {
        using var message = Ask(address, Sent).ThrowIfInvalid();
        using var response = await Client.SendAsync(message);
        return await Read(response);
    }

    private static object Body(string schema, JsonElement example) => MatcherSource.Derive(schema, example).Body;

    /// <inheritdoc/>
    public override string ToString() => $"{Provider}: {Description}";
}
