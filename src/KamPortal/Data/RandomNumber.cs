using System.Buffers.Binary;
using System.Security.Cryptography;

namespace KamPortal.Data;

/// <summary>Numbers for rows whose order must not tell anything.</summary>
internal static class RandomNumber
{
    /// <returns>1…2⁶³−1, each as likely.</returns>
    public static long Next()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        long number;
        do
        {
            RandomNumberGenerator.Fill(bytes);
            number = BinaryPrimitives.ReadInt64LittleEndian(bytes) & long.MaxValue;
        }
        while (number == 0);
        return number;
    }
}
