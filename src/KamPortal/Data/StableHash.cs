using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KamPortal.Data;

/// <summary>A number for a text that is the same in every process, unlike GetHashCode.</summary>
internal static class StableHash
{
    public static int Of(string text) => BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
