using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;
using Google = AgentEvents.Models.Google;
using Kaleyra = AgentEvents.Models.Kaleyra;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Benchmarks.Work;

/// <summary>Is this a valid Sinch event?</summary>
internal readonly struct ValidateSinch(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => Sinch.AgentEvent.IsValid(documents[index]) ? 1 : 0;
}

/// <summary>Is this a valid user event of Google?</summary>
internal readonly struct ValidateGoogleUser(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => Google.UserEvent.IsValid(documents[index]) ? 1 : 0;
}

/// <summary>Is this a valid agent event for Google?</summary>
internal readonly struct ValidateGoogleAgent(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => Google.AgentEvent.IsValid(documents[index]) ? 1 : 0;
}

/// <summary>Is this a valid typing request for Kaleyra?</summary>
internal readonly struct ValidateKaleyra(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => Kaleyra.TypingRequest.IsValid(documents[index]) ? 1 : 0;
}

/// <summary>What is wrong with this Sinch event, all of it?</summary>
internal readonly struct CollectSinch(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index)
    {
        ValidationResult result = Sinch.AgentEvent.Validate(documents[index]);
        return result.Violations.Count;
    }
}

/// <summary>Is this a valid answer of Kaleyra?</summary>
internal readonly struct ValidateKaleyraResponse(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => Kaleyra.EventResponse.IsValid(documents[index]) ? 1 : 0;
}

/// <summary>Is this a valid push of Cloud Pub/Sub?</summary>
internal readonly struct ValidateGooglePush(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => Google.PubSubPush.IsValid(documents[index]) ? 1 : 0;
}

/// <summary>The same verdict by the validator alone, as if there were no accept path.</summary>
internal readonly struct Judge<T>(byte[][] documents) : IWork
    where T : class, IJsonModel<T>
{
    public int Count => documents.Length;

    public long Do(int index)
    {
        var cursor = new JsonCursor(documents[index]);
        var sink = default(FlagSink);
        return T.Check(ref cursor, ref sink) && cursor.Finish() ? 1 : 0;
    }
}
