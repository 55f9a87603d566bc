using System.IO.Compression;
using System.Text;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Http;

/// <summary>Bodies in gzip are read as what they hold, and refused by name where they are anything else.</summary>
public sealed class ContentCodingTests
{
    private const string Body = """{"to":"46555123456"}""";

    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(Body);

    // .NET writes none for nothing.
    private static readonly byte[] Nothing = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static WireRequest Sent(byte[] body, params string[] codings) => new()
    {
        Method = "POST",
        Target = "/v1/agents/a:send/events",
        Headers = [.. codings.Select(coding => new HttpField("content-encoding", coding))],
        MediaType = "application/json",
        Body = body,
    };

    private static byte[] Zip(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, level))
        {
            gzip.Write(bytes);
        }

        return zipped.ToArray();
    }

    private static void IsRead(WireRequest wire)
    {
        HttpRequests.TryRead<PlacedRequest>(wire, out var request, out var result).ShouldBeTrue(result.ToString());
        request!.Body.To.ShouldBe("46555123456");
    }

    private static Violation Refused(WireRequest wire)
    {
        HttpRequests.TryRead<PlacedRequest>(wire, out _, out var result).ShouldBeFalse();
        result.ToString().ShouldNotContain("46555");
        return result.Violations.ShouldHaveSingleItem();
    }

    private static void IsRefused(WireRequest wire, string message, string keyword = "gzip")
    {
        var violation = Refused(wire);
        (violation.InstanceLocation, violation.Keyword, violation.Message).ShouldBe(("/body", keyword, message));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZip")]
    [InlineData("x-gzip")]
    [InlineData(" gzip\t")]
    [InlineData("identity, gzip, ,identity")]
    public void GzipIsReadUnderItsNames(string coding) => IsRead(Sent(Zip(Plain), coding));

    [Theory]
    [InlineData("identity")]
    [InlineData("")]
    [InlineData(", ,Identity")]
    public void NoCodingIsNone(string coding) => IsRead(Sent(Plain, coding));

    [Fact]
    public void CodingsAreTakenOffInTheirOrder()
    {
        IsRead(Sent(Zip(Zip(Plain)), "gzip, x-gzip"));
        IsRead(Sent(Zip(Zip(Plain)), "gzip", "gzip"));
        IsRead(Sent(Zip(Zip(Zip(Zip(Plain)))), "gzip,gzip,gzip,gzip"));
        IsRefused(Sent(Zip(Plain), "gzip, gzip"), "Content-Encoding says gzip, and the body is none");
        IsRefused(
            Sent(Zip(Zip(Zip(Zip(Zip(Plain))))), "gzip,gzip,gzip,gzip,gzip"),
            "the body has more than 4 content codings",
            "http-content-coding");
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.SmallestSize)]
    public void AllLevelsAreRead(CompressionLevel level) => IsRead(Sent(Zip(Plain, level), "gzip"));

    [Fact]
    public void SeveralMembersAreOneBody() => IsRead(Sent([.. Zip(Plain[..5]), .. Nothing, .. Zip(Plain[5..6]), .. Zip(Plain[6..])], "gzip"));

    // Flags of RFC 1952: text, header checksum, extra field, name, comment.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(2)]
    [InlineData(31)]
    public void EveryHeaderIsRead(int flags)
    {
        var whole = WithHeader(flags);
        IsRead(Sent(whole, "gzip"));
        for (var length = 2; length < whole.Length - 1; length++)
        {
            IsRefused(Sent(whole[..length], "gzip"), "the gzip data of the body end too early");
        }

        if ((flags & 2) != 0)
        {
            whole[4] ^= 1;
            IsRefused(Sent(whole, "gzip"), "the gzip data of the body are damaged");
        }
    }

    private static byte[] WithHeader(int flags)
    {
        var plain = Zip(Plain);
        byte[] header =
        [
            .. plain[..3], (byte)flags, .. plain[4..10],
            .. (flags & 4) == 0 ? Array.Empty<byte>() : [3, 0, 1, 0, 2],
            .. (flags & 8) == 0 ? Array.Empty<byte>() : "name\0"u8.ToArray(),
            .. (flags & 16) == 0 ? Array.Empty<byte>() : "\0"u8.ToArray(),
        ];
        return [.. header, .. (flags & 2) == 0 ? [] : BitConverter.GetBytes((ushort)Crc32.Of(header)), .. plain[10..]];
    }

    [Fact]
    public void WhateverIsCutOffIsMissed()
    {
        var whole = (byte[])[.. Zip(Plain), .. Zip(" "u8.ToArray())];
        IsRead(Sent(whole, "gzip"));
        var first = Zip(Plain).Length;
        for (var length = 1; length < whole.Length; length++)
        {
            if (length == first)
            {
                IsRead(Sent(whole[..length], "gzip"));
            }
            else
            {
                IsRefused(
                    Sent(whole[..length], "gzip"),
                    length == first + 1 ? "something follows the end of the gzip data of the body" : "the gzip data of the body end too early");
            }
        }
    }

    // But for the time, the level and the system, which say nothing about the body, and the bits between the last block and the checksum.
    [Fact]
    public void WhateverIsChangedIsNoticed()
    {
        var whole = Zip(Plain);
        foreach (var i in Enumerable.Range(10, whole.Length - 10).Where(i => i != whole.Length - 9))
        {
            var changed = (byte[])whole.Clone();
            changed[i] ^= 0x10;
            Refused(Sent(changed, "gzip")).Keyword.ShouldBe("gzip");
        }
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("{}")]
    [InlineData("\u001f")]
    public void NothingFollowsTheLastMember(string more) =>
        IsRefused(Sent([.. Zip(Plain), .. Encoding.UTF8.GetBytes(more)], "gzip"), "something follows the end of the gzip data of the body");

    [Fact]
    public void ABodyThatIsNotWhatItSaysIsRefused()
    {
        IsRefused(Sent(Plain, "gzip"), "Content-Encoding says gzip, and the body is none");
        IsRefused(Sent([0x1F], "gzip"), "the gzip data of the body end too early");
        IsRefused(Sent([0x1F, 0x8C, 8], "gzip"), "Content-Encoding says gzip, and the body is none");
        IsRefused(Sent(Zip(Plain)), "the body is gzip, and no Content-Encoding says so");
        IsRefused(Sent(Zip(Plain), "identity"), "the body is gzip, and no Content-Encoding says so");
    }

    [Theory]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    [InlineData("compress")]
    [InlineData("gzip, br")]
    [InlineData("gzip;q=1")]
    [InlineData("46555123456")]
    [InlineData("*")]
    public void AnUnknownCodingIsRefusedWithThoseThatAreKnown(string coding) => IsRefused(
        Sent(Zip(Plain), coding),
        "a content coding is unknown: the body may be in gzip, x-gzip, identity, or have no Content-Encoding",
        "http-content-coding");

    [Fact]
    public void ABodyOfNothingIsNoBody()
    {
        foreach (var wire in (WireRequest[])[Sent(Nothing, "gzip"), Sent([], "gzip"), Sent([], "br")])
        {
            var violation = Refused(wire);
            (violation.InstanceLocation, violation.Keyword).ShouldBe(("", "required"));
        }
    }

    [Fact]
    public void WhatIsInsideIsJudgedAsEver()
    {
        var violation = Refused(Sent(Zip("""{"to":"1","more":[1,]}"""u8.ToArray()), "gzip"));
        (violation.InstanceLocation, violation.Keyword).ShouldBe(("/body/more", "json"));
        Refused(Sent(Zip("{}"u8.ToArray()), "gzip")).InstanceLocation.ShouldBe("/body");
    }

    [Fact]
    public void TheLimitCountsDecodedBytes()
    {
        var padded = (byte[])[.. Plain, .. Enumerable.Repeat((byte)' ', 100 - Plain.Length)];
        IsRead(Sent(Zip(padded), "gzip") with { MaxDecodedBytes = 100 });
        IsRead(Sent(Zip(Zip(padded)), "gzip, gzip") with { MaxDecodedBytes = 100 });
        IsTooLong(Sent(Zip(padded), "gzip") with { MaxDecodedBytes = 99 });
        IsTooLong(Sent([.. Zip(padded[..50]), .. Zip(padded[50..])], "gzip") with { MaxDecodedBytes = 99 });

        // What is not compressed has been read already.
        IsRead(Sent(padded) with { MaxDecodedBytes = 99 });
    }

    private static void IsTooLong(WireRequest wire)
    {
        var violation = Refused(wire);
        (violation.InstanceLocation, violation.Keyword).ShouldBe(("/body", "http-body-size"));
        violation.Message.ShouldContain($"more than {wire.MaxDecodedBytes} bytes");
    }

    [Fact]
    public void ABombIsNotDecoded()
    {
        var bomb = Zip(new byte[5_000_000]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        IsTooLong(Sent(bomb, "gzip"));
        IsTooLong(Sent(Zip(bomb), "gzip, gzip"));
        IsTooLong(Sent(bomb, "gzip") with { MaxDecodedBytes = 100_000 });
        IsTooLong(Sent([.. Enumerable.Repeat(Nothing, 4000).SelectMany(member => member)], "gzip"));

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4_000_000);
    }

    [Fact]
    public void TheLimitIsNoPartOfTheRequest()
    {
        var wire = Sent(Plain);
        (wire with { MaxDecodedBytes = 1 }).ShouldBe(wire);
        Should.Throw<ArgumentOutOfRangeException>(() => wire with { MaxDecodedBytes = 0 });
    }
}
