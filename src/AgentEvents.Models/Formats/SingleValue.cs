using AgentEvents.Models.Json;

namespace AgentEvents.Models.Formats;

/// <summary><c>float</c> as a <see cref="float"/>.</summary>
internal sealed class SingleValue : BinaryValue<float>
{
    public override bool Conforms(ReadOnlySpan<byte> utf8) => JsonNumberText.IsNumber(utf8) && OpenApiNumber.IsFloat(utf8);
}
