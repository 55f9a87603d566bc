namespace AgentEvents.Models.Formats;

/// <summary><c>uuid</c> as a <see cref="Guid"/>.</summary>
internal sealed class UuidValue : FormatValue<Guid>
{
    public override string Zero => "00000000-0000-0000-0000-000000000000";

    public override bool Conforms(ReadOnlySpan<byte> utf8) => Uuid.IsUuid(utf8);

    public override bool TryRead(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);

    public override string Write(Guid value) => value.ToString("D");
}
