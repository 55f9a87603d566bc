using System.Text;
using AgentEvents.Models.Formats;
using FsCheck;
using FsCheck.Fluent;

namespace AgentEvents.Models.Tests.Formats;

public sealed class FormatRobustnessTests
{
    private delegate bool Check(ReadOnlySpan<byte> utf8);

    private static readonly Check[] Checks =
    [
        Rfc3339.IsDateTime, Rfc3339.IsDate, Rfc3339.IsTime, Duration.IsDuration, EmailAddress.IsEmail, EmailAddress.IsIdnEmail,
        Hostname.IsHostname, Hostname.IsIdnHostname, IpAddress.IsIPv4, IpAddress.IsIPv6, UriReference.IsUri, UriReference.IsUriReference,
        UriReference.IsIri, UriReference.IsIriReference, UriTemplate.IsUriTemplate, JsonPointer.IsJsonPointer,
        JsonPointer.IsRelativeJsonPointer, Uuid.IsUuid, RegexFormat.IsRegex, Base64Text.IsByte,
    ];

    // Characters that mean something to one of the grammars, cut anywhere, ill-formed UTF-8 included.
    private static readonly byte[] Alphabet =
        [.. Encoding.UTF8.GetBytes("aZz0159-._~:/?#[]@!$&'()*+,;=%{}<>\\^|\"TPYMDHWSxnuk é世\u200d😀\n\0"), 0xC3, 0xFF];

    [Fact]
    public void NoBytesMakeACheckThrow() => Prop.ForAll(
        Gen.Elements(Alphabet).ArrayOf().ToArbitrary(),
        bytes =>
        {
            Array.ForEach(Checks, check => check(bytes));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
}
