using System.Text;
using AgentEvents.Models.Formats;

namespace AgentEvents.Models.Tests.Formats;

/// <summary>Our own cases for each format, so that none goes untested where the official suite is not at hand.</summary>
public sealed class FormatCasesTests
{
    [Theory]
    [InlineData("2024-02-29T23:59:59.123456789012Z", true)]
    [InlineData("0000-02-29T00:00:00Z", true)]
    [InlineData("2016-12-31T23:59:60Z", true)]
    [InlineData("2016-12-31T23:58:60Z", false)]
    [InlineData("2024-02-30T00:00:00Z", false)]
    [InlineData("2024-02-29", false)]
    public void DateTimesAreRecognised(string text, bool valid) => Rfc3339.IsDateTime(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2024-2-29", false)]
    [InlineData("2024-02-29Z", false)]
    public void DatesAreRecognised(string text, bool valid) => Rfc3339.IsDate(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("12:00:00Z", true)]
    [InlineData("12:00:00.5-23:59", true)]
    [InlineData("00:59:60+01:00", true)]
    [InlineData("12:00:00", false)]
    [InlineData("12:00:00.", false)]
    [InlineData("12:00:00.Z", false)]
    public void TimesAreRecognised(string text, bool valid) => Rfc3339.IsTime(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("P1Y2M3DT4H5M6S", true)]
    [InlineData("PT1M", true)]
    [InlineData("P3W", true)]
    [InlineData("P", false)]
    [InlineData("P1DT", false)]
    [InlineData("P1Y1D", false)]
    [InlineData("P1W1D", false)]
    [InlineData("P1D1D", false)]
    [InlineData("PT1.5S", false)]
    public void DurationsAreRecognised(string text, bool valid) => Duration.IsDuration(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("a.b+c@example.com", true)]
    [InlineData("\"a b\\\"c\"@example.com", true)]
    [InlineData("a@[IPv6:2001:db8::1]", true)]
    [InlineData("a@[127.0.0.1]", true)]
    [InlineData("a@[x]", false)]
    [InlineData("a@b@c", false)]
    [InlineData("\"a\"b@example.com", false)]
    [InlineData("\"a\\\"@example.com", false)]
    [InlineData("a..b@example.com", false)]
    [InlineData("a@-example.com", false)]
    [InlineData("a@example..com", false)]
    [InlineData("a@example.com\n", false)]
    [InlineData("é@example.com", false)]
    public void EmailAddressesAreRecognised(string text, bool valid) => EmailAddress.IsEmail(Utf8(text)).ShouldBe(valid);

    [Fact]
    public void TheLocalPartOfAnEmailAddressHasAtMost64Bytes()
    {
        EmailAddress.IsEmail(Utf8(new string('a', 64) + "@example.com")).ShouldBeTrue();
        EmailAddress.IsEmail(Utf8(new string('a', 65) + "@example.com")).ShouldBeFalse();
        EmailAddress.IsIdnEmail(Utf8(new string('é', 33) + "@example.com")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("é@пример.рф", true)]
    [InlineData("\"é è\"@example.com", true)]
    [InlineData("é@", false)]
    [InlineData("@пример.рф", false)]
    [InlineData("é è@example.com", false)]
    public void InternationalEmailAddressesAreRecognised(string text, bool valid) => EmailAddress.IsIdnEmail(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("example.com", true)]
    [InlineData("EXAMPLE.com", true)]
    [InlineData("xn--mnchen-3ya.de", true)]
    [InlineData("XN--MNCHEN-3YA.de", true)]
    [InlineData("xn--n3h.net", false)]
    [InlineData("xn--", false)]
    [InlineData("xn--abc", false)]
    [InlineData("münchen.de", false)]
    [InlineData("a_b", false)]
    [InlineData("a.", false)]
    [InlineData("-a", false)]
    public void HostNamesInAsciiAreRecognised(string text, bool valid) => Hostname.IsHostname(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("münchen.de", true)]
    [InlineData("例え。テスト", true)]
    [InlineData("xn--mnchen-3ya.de", true)]
    [InlineData("ab--cd", false)]
    [InlineData("MÜNCHEN.de", false)]
    [InlineData("mu\u0308nchen.de", false)]
    [InlineData("ﬁ.de", false)]
    [InlineData("☃.net", false)]
    [InlineData("אב1.com", true)]
    [InlineData("1אב.com", false)]
    [InlineData("אב.1com", false)]
    [InlineData("😀.com", false)]
    public void HostNamesInUnicodeAreRecognised(string text, bool valid) => Hostname.IsIdnHostname(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("0.0.0.0", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("256.1.1.1", false)]
    [InlineData("01.1.1.1", false)]
    [InlineData("1.1.1", false)]
    [InlineData("1.1.1.1.1", false)]
    [InlineData("1.1.1.1\n", false)]
    public void IPv4AddressesAreRecognised(string text, bool valid) => IpAddress.IsIPv4(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("2001:db8::1", true)]
    [InlineData("::", true)]
    [InlineData("1:2:3:4:5:6:7::", true)]
    [InlineData("1:2:3:4:5:6:1.2.3.4", true)]
    [InlineData("1:2:3:4:5:6:7:8::", false)]
    [InlineData("1::2::3", false)]
    [InlineData(":::", false)]
    [InlineData("1.2.3.4::", false)]
    [InlineData("1:2:3:4:5:6:7:1.2.3.4", false)]
    [InlineData("fe80::1%eth0", false)]
    public void IPv6AddressesAreRecognised(string text, bool valid) => IpAddress.IsIPv6(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("https://user:pw@example.com:8080/a/b;c?d=e#f", true)]
    [InlineData("urn:a:b", true)]
    [InlineData("http://[v1.x:y]/", true)]
    [InlineData("http://[::1]:80/", true)]
    [InlineData("http://[::1]x/", false)]
    [InlineData("http://[::1", false)]
    [InlineData("a b:c", false)]
    [InlineData("/relative", false)]
    [InlineData("http://a/%4", false)]
    [InlineData("http://a/#x#y", false)]
    [InlineData("http://é/", false)]
    public void UrisAreRecognised(string text, bool valid) => UriReference.IsUri(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("", true)]
    [InlineData("../a?b#c", true)]
    [InlineData("//host/path", true)]
    [InlineData("1a:b", false)]
    [InlineData("a b", false)]
    public void UriReferencesAreRecognised(string text, bool valid) => UriReference.IsUriReference(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("http://é.com/ü?q=世#ñ", true)]
    [InlineData("http://a/?\uE000", true)]
    [InlineData("http://a/\uE000", false)]
    [InlineData("http://a/\uFFFE", false)]
    [InlineData("é", false)]
    public void IrisAreRecognised(string text, bool valid) => UriReference.IsIri(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("é?世", true)]
    [InlineData("é\\", false)]
    public void IriReferencesAreRecognised(string text, bool valid) => UriReference.IsIriReference(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("/v1/{sid}/rcs{?a,b*,c:3}", true)]
    [InlineData("{+a.b}{%20}", true)]
    [InlineData("{a", false)]
    [InlineData("a}", false)]
    [InlineData("{a:0}", false)]
    [InlineData("{a:3*}", false)]
    [InlineData("{a.}", false)]
    [InlineData("{?}", false)]
    [InlineData("{a b}", false)]
    [InlineData("%4", false)]
    public void UriTemplatesAreRecognised(string text, bool valid) => UriTemplate.IsUriTemplate(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("", true)]
    [InlineData("/a~0b~1c/", true)]
    [InlineData("a", false)]
    [InlineData("/~", false)]
    [InlineData("/~2", false)]
    public void JsonPointersAreRecognised(string text, bool valid) => JsonPointer.IsJsonPointer(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("0", true)]
    [InlineData("12#", true)]
    [InlineData("1/a", true)]
    [InlineData("01", false)]
    [InlineData("1#/a", false)]
    [InlineData("/a", false)]
    [InlineData("1a", false)]
    public void RelativeJsonPointersAreRecognised(string text, bool valid) => JsonPointer.IsRelativeJsonPointer(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("2EB8AA08-aa98-11ea-b4aa-73b441d16380", true)]
    [InlineData("2eb8aa08–aa98-11ea-b4aa-73b441d163", false)]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d1638g", false)]
    [InlineData("{2eb8aa08-aa98-11ea-b4aa-73b441d1638}", false)]
    public void UuidsAreRecognised(string text, bool valid) => Uuid.IsUuid(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("^(?:00)?[1-9][0-9]{8,16}$", true)]
    [InlineData("^(?:00|\\+|)[1-9][0-9]{8,16}$", true)]
    [InlineData("(?<y>a)\\k<y>|(?<!b)(?=c)d*?", true)]
    [InlineData("[\\w\\-.]+\\u{1F600}\\p{Script=Greek}\\cJ\\x41\\0", true)]
    [InlineData("[a-z&&[x]", true)]
    [InlineData("\\ud83d\\ude00[😀-😂]", true)]
    [InlineData("(a)\\1", true)]
    [InlineData("", true)]
    [InlineData("(a)\\2", false)]
    [InlineData("\\k<y>", false)]
    [InlineData("(?<y>a)(?<y>b)", false)]
    [InlineData("(?=a)*", false)]
    [InlineData("^*", false)]
    [InlineData("a{2,1}", false)]
    [InlineData("a{", false)]
    [InlineData("a}", false)]
    [InlineData("]", false)]
    [InlineData("[b-a]", false)]
    [InlineData("[\\d-z]", false)]
    [InlineData("[a", false)]
    [InlineData("a)", false)]
    [InlineData("(?", false)]
    [InlineData("(?<", false)]
    [InlineData("\\", false)]
    [InlineData("\\-", false)]
    [InlineData("\\u{110000}", false)]
    [InlineData("\\u12", false)]
    [InlineData("\\p{", false)]
    [InlineData("\\01", false)]
    [InlineData("\\c", false)]
    [InlineData("a**", false)]
    [InlineData("\\p{Emoji_Presentation}\\P{scx=Grek}[\\p{gc=Uppercase_Letter}\\p{Lu}\\p{Alpha}]", true)]
    [InlineData("\\p{Script=Klingon}", false)]
    [InlineData("\\p{Script}", false)]
    [InlineData("\\p{Greek}", false)]
    [InlineData("\\p{lu}", false)]
    [InlineData("\\p{Block=Thai}", false)]
    [InlineData("\\p{Alphabetic=Yes}", false)]
    [InlineData("\\p{=Lu}", false)]
    [InlineData("\\p{RGI_Emoji}", false)]
    [InlineData("\\p{Lettre_é}", false)]
    public void PatternsAreRecognised(string text, bool valid) => RegexFormat.IsRegex(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("2147483647", true)]
    [InlineData("-2147483648.0", true)]
    [InlineData("2147483648", false)]
    [InlineData("0.5", false)]
    [InlineData("1e1000000000", false)]
    public void IntegersOf32BitsAreRecognised(string number, bool valid) => OpenApiNumber.IsInt32(Utf8(number)).ShouldBe(valid);

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("1.5", false)]
    public void IntegersOf64BitsAreRecognised(string number, bool valid) => OpenApiNumber.IsInt64(Utf8(number)).ShouldBe(valid);

    [Theory]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("79228162514264337593543950336", false)]
    [InlineData("0.0000000000000000000000000001", true)]
    [InlineData("0.00000000000000000000000000001", false)]
    [InlineData("1e1000000000", false)]
    public void NumbersThatADecimalHoldsAreRecognised(string number, bool valid) => OpenApiNumber.IsDecimal(Utf8(number)).ShouldBe(valid);

    [Theory]
    [InlineData("0001-01-01", true)]
    [InlineData("0000-12-31", false)]
    [InlineData("2023-02-29", false)]
    public void DatesThatADateOnlyHoldsAreRecognised(string text, bool valid) => Rfc3339.IsDateOnly(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("3.4e38", true, true)]
    [InlineData("1e39", false, true)]
    [InlineData("1e309", false, false)]
    [InlineData("0.1", true, true)]
    public void SingleAndDoublePrecisionAreRanges(string number, bool isFloat, bool isDouble)
    {
        OpenApiNumber.IsFloat(Utf8(number)).ShouldBe(isFloat);
        OpenApiNumber.IsDouble(Utf8(number)).ShouldBe(isDouble);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("YQ==", true)]
    [InlineData("YWI=", true)]
    [InlineData("YWJj", true)]
    [InlineData("YQ", false)]
    [InlineData("YQ=", false)]
    [InlineData("Y===", false)]
    [InlineData("Y=Jj", false)]
    [InlineData("YW_-", false)]
    [InlineData("YWJj\n", false)]
    public void Base64IsRecognised(string text, bool valid) => Base64Text.IsByte(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("\\x41", true)]
    [InlineData("\\x4\0", false)]
    [InlineData("\\u00e\0", false)]
    [InlineData("\\u{4\0}", false)]
    public void AnEscapeInAPatternHasHexadecimalDigitsOnly(string text, bool valid) => RegexFormat.IsRegex(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("a{1,99999999999999999999}", true)]
    [InlineData("a{99999999999999999999,99999999999999999998}", false)]
    [InlineData("a{0002,2}", true)]
    [InlineData("a{10,9}", false)]
    public void CountsOfAPatternMayHaveAnyNumberOfDigits(string text, bool valid) => RegexFormat.IsRegex(Utf8(text)).ShouldBe(valid);

    [Theory]
    [InlineData("(?<\\u0061\\u{62}>x)\\k<ab>", true)]
    [InlineData("(?<\\u0031>x)", false)]
    [InlineData("(?<𝒜>x)", true)]
    [InlineData("(?<\\ud835\\udc9c>x)\\k<𝒜>", true)]
    [InlineData("(?<a·>x)", true)]
    [InlineData("(?<·a>x)", false)]
    [InlineData("(?<a\u200d>x)", true)]
    [InlineData("(?<😀>x)", false)]
    public void AGroupOfAPatternIsNamedByAnIdentifier(string text, bool valid) => RegexFormat.IsRegex(Utf8(text)).ShouldBe(valid);

    [Fact]
    public void APatternMayBeAsDeepAndAsLongAsItLikes()
    {
        RegexFormat.IsRegex(Utf8(new string('(', 100_000) + new string(')', 100_000))).ShouldBeTrue();
        RegexFormat.IsRegex(Utf8(new string('(', 100_000))).ShouldBeFalse();
        RegexFormat.IsRegex(Utf8(string.Concat(Enumerable.Repeat("(?<a", 50_000)))).ShouldBeFalse();
        RegexFormat.IsRegex(Utf8(string.Concat(Enumerable.Repeat("\\p{", 50_000)))).ShouldBeFalse();
    }

    [Fact]
    public void AShortPatternIsJudgedWithFewAllocations()
    {
        var pattern = Utf8("^(?:00)?[1-9][0-9]{8,16}$");
        RegexFormat.IsRegex(pattern).ShouldBeTrue();
        long before = GC.GetAllocatedBytesForCurrentThread();
        RegexFormat.IsRegex(pattern);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(512);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
