using System.Text.Json;
using AgentEvents.Benchmarks.Peers;
using AgentEvents.Models;
using Google = AgentEvents.Models.Google;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Benchmarks.Work;

/// <summary>Validate a Sinch read event and build the record.</summary>
internal readonly struct ParseSinch(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    // The lengths of all three texts: whoever left one unread would come to another sum than the peers.
    public long Do(int index)
    {
        Sinch.AgentEvent value = Sinch.AgentEvent.Parse(documents[index]);
        return value.To.Length + value.EventId!.Length + ((Sinch.AgentReadEvent)value.Event).MessageId.Length;
    }
}

/// <summary>Validate a user event of Google and build the record.</summary>
internal readonly struct ParseGoogleUser(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index)
    {
        Google.UserEvent value = Google.UserEvent.Parse(documents[index]);
        return value.SenderPhoneNumber.Length + value.AgentId.Length;
    }
}

/// <summary>Deserialise a user event of Google by reflection, validating nothing.</summary>
internal readonly struct DeserialiseGoogleUser(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index)
    {
        var value = JsonSerializer.Deserialize<GoogleUserEventDto>(documents[index])!;
        return value.SenderPhoneNumber.Length + value.AgentId.Length;
    }
}

/// <summary>Read a Sinch event with <c>JsonSerializer</c> and the model's converter.</summary>
internal readonly struct ConvertSinch(byte[][] documents) : IWork
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = JsonModelResolver.Default };

    public int Count => documents.Length;

    public long Do(int index) => JsonSerializer.Deserialize<Sinch.AgentEvent>(documents[index], Options)!.To.Length;
}

/// <summary>Read a Sinch event with <c>TryRead</c>.</summary>
internal readonly struct TryReadSinch(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => Sinch.AgentEvent.TryRead(documents[index], out var value) ? value.To.Length : 0;
}

/// <summary>Deserialise a Sinch read event by reflection, validating nothing.</summary>
internal readonly struct DeserialiseByReflection(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => JsonSerializer.Deserialize<SinchEventDto>(documents[index])!.TextLength();
}

/// <summary>Deserialise a Sinch read event by System.Text.Json's generated code, validating nothing.</summary>
internal readonly struct DeserialiseBySource(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => JsonSerializer.Deserialize(documents[index], SinchJsonContext.Default.SinchEventDto)!.TextLength();
}

/// <summary>The outcome of reading the peers' class.</summary>
internal static class SinchEventDtoText
{
    public static long TextLength(this SinchEventDto value) => value.To.Length + value.EventId!.Length + ((SinchReadDto)value.Event).MessageId.Length;
}
