// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QDataStream>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

/// makeicon IN.svg OUT.ico: draws the picture at every size that Windows asks for, so that nobody
/// keeps an icon that has grown apart from its drawing.

namespace {

constexpr int sizes[] = {16, 20, 24, 32, 40, 48, 64, 96, 128, 256};
constexpr int firstAsPng = 256;
constexpr int headerBytes = 6;
constexpr int entryBytes = 16;

QImage drawn(QSvgRenderer &picture, int size)
{
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    picture.render(&painter);
    return image;
}

QByteArray asPng(const QImage &image)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    image.save(&bytes, "PNG");
    return bytes.data();
}

/// A bitmap as icons hold it: its rows from the foot up, then a mask that leaves all to the alpha.
QByteArray asBitmap(const QImage &image)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    const qint32 side = image.width();
    out << quint32(40) << side << 2 * side << quint16(1) << quint16(32);
    for (int i = 0; i < 6; ++i)
        out << quint32(0);
    for (int y = side - 1; y >= 0; --y)
        for (int x = 0; x < side; ++x)
            out << image.pixel(x, y);
    const qsizetype maskRow = (side + 31) / 32 * 4;
    return bytes + QByteArray(side * maskRow, '\0');
}

QByteArray iconOf(QSvgRenderer &picture)
{
    QByteArray directory;
    QByteArray images;
    QDataStream out(&directory, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto count = static_cast<quint16>(std::size(sizes));
    out << quint16(0) << quint16(1) << count;
    for (const int size : sizes) {
        const QImage image = drawn(picture, size);
        const QByteArray bytes = size < firstAsPng ? asBitmap(image) : asPng(image);
        const auto side = static_cast<quint8>(size); // 256 is written as 0
        out << side << side << quint16(0) << quint16(1) << quint16(32) << quint32(bytes.size())
            << quint32(headerBytes + count * entryBytes + images.size());
        images += bytes;
    }
    return directory + images;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    QSvgRenderer picture(QString::fromLocal8Bit(argv[1]));
    QFile icon(QString::fromLocal8Bit(argv[2]));
    if (!picture.isValid() || !icon.open(QIODevice::WriteOnly)) {
        std::fputs("makeicon: the drawing cannot be read or the icon cannot be written\n", stderr);
        return 1;
    }
    const QByteArray bytes = iconOf(picture);
    return icon.write(bytes) == bytes.size() ? 0 : 1;
}
