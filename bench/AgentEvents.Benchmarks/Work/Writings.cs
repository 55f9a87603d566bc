using System.Buffers;
using System.Text.Json;
using AgentEvents.Benchmarks.Peers;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Benchmarks.Work;

/// <summary>Write a Sinch event into a new array.</summary>
internal readonly struct WriteArray(Sinch.AgentEvent[] values) : IWork
{
    public int Count => values.Length;

    public long Do(int index) => Fingerprint.Of(values[index].ToUtf8Bytes());
}

/// <summary>Write a Sinch event into a buffer that is used again and again.</summary>
internal readonly struct WriteBuffer(Sinch.AgentEvent[] values, ArrayBufferWriter<byte> buffer) : IWork
{
    public int Count => values.Length;

    public long Do(int index)
    {
        buffer.ResetWrittenCount();
        values[index].WriteTo(buffer);
        return Fingerprint.Of(buffer.WrittenSpan);
    }
}

/// <summary>The same by System.Text.Json's generated code, into a new array.</summary>
internal readonly struct SerialiseArray(SinchEventDto[] values) : IWork
{
    public int Count => values.Length;

    public long Do(int index) => Fingerprint.Of(JsonSerializer.SerializeToUtf8Bytes(values[index], SinchJsonContext.Default.SinchEventDto));
}

/// <summary>The same by System.Text.Json's generated code, with a writer and a buffer that are used again and again.</summary>
internal readonly struct SerialiseBuffer(SinchEventDto[] values, ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer) : IWork
{
    public int Count => values.Length;

    public long Do(int index)
    {
        buffer.ResetWrittenCount();
        writer.Reset();
        JsonSerializer.Serialize(writer, values[index], SinchJsonContext.Default.SinchEventDto);
        return Fingerprint.Of(buffer.WrittenSpan);
    }
}

/// <summary>Tells apart outputs of different length or with a different end, at the cost of two loads.</summary>
internal static class Fingerprint
{
    public static long Of(ReadOnlySpan<byte> bytes) => (bytes.Length * 256L) + bytes[^4];
}
