using System.Text;
using AgentEvents.Models.Http;

namespace AgentEvents.Models.Tests.Http;

public sealed class HmacSignatureTests
{
    // RFC 4231, section 4.3: test case 2.
    private const string Rfc4231 =
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737";

    private static readonly byte[] Payload = "what do ya want for nothing?"u8.ToArray();

    private static string Right => Convert.ToBase64String(Convert.FromHexString(Rfc4231));

    [Fact]
    public void TheRfcsSignatureIsMadeAndAccepted()
    {
        HmacSignature.Sign("Jefe", Payload).ShouldBe(Right);
        HmacSignature.Sign("Jefe"u8, Payload).ShouldBe(Right);
        HmacSignature.Verify("Jefe", Payload, Right).ShouldBeTrue();
        HmacSignature.Verify("Jefe"u8, Payload, Right).ShouldBeTrue();
    }

    [Fact]
    public void AnyOtherSignatureIsRefused()
    {
        string?[] wrong =
        [
            null, "", " ", "====", "%%%", new string('A', 88), new string('é', 88), Right[..^1], Right + "=", Right + " ", " " + Right[1..],
            Right + Right,
            Right.ToLowerInvariant(), Right.Replace("==", "=", StringComparison.Ordinal), Rfc4231, HmacSignature.Sign("jefe", Payload),
        ];
        foreach (var signature in wrong)
        {
            HmacSignature.Verify("Jefe", Payload, signature).ShouldBeFalse();
        }

        for (var i = 0; i < Right.Length; i++)
        {
            HmacSignature.Verify("Jefe", Payload, Right[..i] + (char)(Right[i] ^ 1) + Right[(i + 1)..]).ShouldBeFalse();
            HmacSignature.Verify("Jefe", Payload, Right[..i] + (char)(Right[i] | 0x100) + Right[(i + 1)..]).ShouldBeFalse();
        }

        HmacSignature.Verify("Jefe", Payload.AsSpan(1), Right).ShouldBeFalse();
    }

    [Fact]
    public void AnEmptyKeyIsAnErrorSinceAnybodyCouldSignWithIt()
    {
        Should.Throw<ArgumentException>(() => HmacSignature.Verify("", Payload, Right));
        Should.Throw<ArgumentException>(() => HmacSignature.Sign([], Payload));
    }

    [Fact]
    public void AKeyThatIsNoTextIsAnErrorThatDoesNotQuoteIt() =>
        Should.Throw<ArgumentException>(() => HmacSignature.Sign("hunter2\ud800", Payload)).ToString().ShouldNotContain("hunter2");

    // As Google sends user events: base64 in message.data, of which the decoded bytes are signed.
    [Fact]
    public void AWebhookIsVerifiedByTheDecodedData()
    {
        const string data = "eyJldmVudFR5cGUiOiJJU19UWVBJTkcifQ==";
        var signature = HmacSignature.Sign("SJENCPGJESMGUFPY", """{"eventType":"IS_TYPING"}"""u8);
        HmacSignature.Verify("SJENCPGJESMGUFPY", Convert.FromBase64String(data), signature).ShouldBeTrue();
        HmacSignature.Verify("SJENCPGJESMGUFPY", Encoding.ASCII.GetBytes(data), signature).ShouldBeFalse();
    }
}
