using AgentEvents.Models.Json;

namespace AgentEvents.Models.Formats;

/// <summary><c>double</c> as a <see cref="double"/>.</summary>
internal sealed class DoubleValue : BinaryValue<double>
{
    public override bool Conforms(ReadOnlySpan<byte> utf8) => JsonNumberText.IsNumber(utf8) && OpenApiNumber.IsDouble(utf8);
}
