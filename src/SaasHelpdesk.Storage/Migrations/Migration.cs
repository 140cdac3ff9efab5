using System.Security.Cryptography;
using System.Text;

namespace SaasHelpdesk.Storage.Migrations;

/// <summary>One numbered SQL file.</summary>
/// <param name="Name">File name without extension, which also gives the order: <c>0001_ledger</c>.</param>
/// <param name="Sql">The statements, line ends as <c>\n</c>.</param>
internal sealed record Migration(string Name, string Sql)
{
    /// <summary>SHA-256 of the statements, lower-case hexadecimal.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>The migrations that ship in this assembly for one database, in order.</summary>
    /// <param name="folder">The database's folder: <c>Sqlite</c> or <c>PostgreSql</c>.</param>
    public static IReadOnlyList<Migration> Shipped(string folder)
    {
        var assembly = typeof(Migration).Assembly;
        var prefix = folder + "/Migrations/";
        var migrations = new List<Migration>();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (!resource.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
            migrations.Add(new Migration(Path.GetFileNameWithoutExtension(resource[prefix.Length..]), sql));
        }

        migrations.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return migrations;
    }
}
