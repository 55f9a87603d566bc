using System.Diagnostics.CodeAnalysis;

namespace AgentEvents.Models.Formats;

/// <summary><c>uri</c> as a <see cref="Uri"/>.</summary>
internal sealed class UriValue : FormatValue<Uri>
{
    public override string Zero => "";

    public override bool Conforms(ReadOnlySpan<byte> utf8) => UriReference.IsUri(utf8);

    public override bool TryRead(string text, [MaybeNullWhen(false)] out Uri value) => Uri.TryCreate(text, UriKind.Absolute, out value);

    public override string Write(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.OriginalString;
    }

    // Uri passes over fragments when it compares.
    public override bool AreEqual(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    public override int Hash(string text) => text.GetHashCode(StringComparison.Ordinal);
}
