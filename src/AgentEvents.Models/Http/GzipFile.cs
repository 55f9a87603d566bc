using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace AgentEvents.Models.Http;

/// <summary>
/// Reads gzip (RFC 1952): all its members, their checksums, and nothing behind them. .NET's own stream passes over what follows the last member, and
/// before .NET 10 takes data that were cut off for whole; a body must not be taken for another one than what was sent.
/// </summary>
internal sealed class GzipFile
{
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;
    private const byte Deflate = 8;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _maxBytes;
    private readonly ArrayBufferWriter<byte> _output = new();
    private int _position;

    private GzipFile(ReadOnlyMemory<byte> bytes, int maxBytes)
    {
        _bytes = bytes;
        _maxBytes = maxBytes;
    }

    /// <summary>Whether bytes begin like gzip, which no JSON does.</summary>
    /// <param name="bytes">The bytes.</param>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    /// <summary>Decodes all members.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="maxBytes">How many bytes there may be before and after.</param>
    /// <param name="decoded">The decoded bytes; those given if something is wrong.</param>
    public static GzipFault Decode(ReadOnlyMemory<byte> bytes, int maxBytes, out ReadOnlyMemory<byte> decoded)
    {
        decoded = bytes;
        if (bytes.Length > maxBytes)
        {
            return GzipFault.TooLong;
        }

        var file = new GzipFile(bytes, maxBytes);
        do
        {
            var fault = file.ReadMember();
            if (fault != GzipFault.None)
            {
                return fault;
            }
        }
        while (file._position < bytes.Length);

        decoded = file._output.WrittenMemory;
        return GzipFault.None;
    }

    private GzipFault ReadMember()
    {
        var start = _output.WrittenCount;
        if (ReadHeader() is not GzipFault.None and var fault)
        {
            return fault;
        }

        fault = Inflate();
        if (fault != GzipFault.None)
        {
            return fault;
        }

        var trailer = _bytes.Span[_position..];
        if (trailer.Length < TrailerLength)
        {
            return GzipFault.Truncated;
        }

        _position += TrailerLength;
        var member = _output.WrittenSpan[start..];
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer) == Crc32.Of(member)
            && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == (uint)member.Length
            ? GzipFault.None
            : GzipFault.Damaged;
    }

    private GzipFault ReadHeader()
    {
        var header = _bytes.Span[_position..];
        if (!IsGzip(header))
        {
            return _position > 0 ? GzipFault.TrailingBytes : header is [0x1F] ? GzipFault.Truncated : GzipFault.NoGzip;
        }

        if (header.Length < HeaderLength)
        {
            return GzipFault.Truncated;
        }

        var flags = (HeaderFlags)header[3];
        if (header[2] != Deflate || (flags & HeaderFlags.Reserved) != 0)
        {
            return GzipFault.Damaged;
        }

        var length = HeaderLength;
        if (flags.HasFlag(HeaderFlags.Extra))
        {
            length += header.Length < length + 2 ? header.Length : 2 + BinaryPrimitives.ReadUInt16LittleEndian(header[length..]);
        }

        length += flags.HasFlag(HeaderFlags.Name) ? LengthOfText(header, length) : 0;
        length += flags.HasFlag(HeaderFlags.Comment) ? LengthOfText(header, length) : 0;
        var end = length + (flags.HasFlag(HeaderFlags.Checksum) ? 2 : 0);
        if (end > header.Length)
        {
            return GzipFault.Truncated;
        }

        _position += end;
        return end == length || BinaryPrimitives.ReadUInt16LittleEndian(header[length..]) == (ushort)Crc32.Of(header[..length])
            ? GzipFault.None
            : GzipFault.Damaged;
    }

    // More than there is, where the zero at its end is missing.
    private static int LengthOfText(ReadOnlySpan<byte> header, int start)
    {
        var zero = start < header.Length ? header[start..].IndexOf((byte)0) : -1;
        return zero < 0 ? header.Length + 1 : zero + 1;
    }

    private GzipFault Inflate()
    {
        using var input = new SingleByteStream(_bytes[_position..]);
        using var inflater = new DeflateStream(input, CompressionMode.Decompress);
        try
        {
            while (_output.WrittenCount <= _maxBytes)
            {
                // One byte more than is allowed tells whether there is more.
                var room = Math.Min(_maxBytes + 1L - _output.WrittenCount, 4096);
                var read = inflater.Read(_output.GetSpan((int)room)[..(int)room]);
                _output.Advance(read);
                if (read == 0)
                {
                    _position += input.BytesRead;
                    return input.IsExhausted ? GzipFault.Truncated : GzipFault.None;
                }
            }

            return GzipFault.TooLong;
        }
        catch (InvalidDataException)
        {
            return input.IsExhausted ? GzipFault.Truncated : GzipFault.Damaged;
        }
    }

    [Flags]
    private enum HeaderFlags : byte
    {
        Checksum = 2,
        Extra = 4,
        Name = 8,
        Comment = 16,
        Reserved = 0xE0,
    }
}
