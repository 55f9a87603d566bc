using System.Text.Json.Serialization;

namespace AgentEvents.Benchmarks.Peers;

/// <summary>The source-generated way into System.Text.Json for the same classes that the reflection way uses.</summary>
[JsonSerializable(typeof(SinchEventDto))]
internal sealed partial class SinchJsonContext : JsonSerializerContext;
